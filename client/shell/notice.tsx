import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { fetchedPart } from "../controls/fetched-part.tsx";
import { Icon } from "../controls/icon.tsx";
import { useExports } from "../figure/menu/use-exports.ts";
import { useSession, useTransient } from "../store/hooks.ts";
import { openStorage } from "../store/storage.ts";
import { MissingTexts } from "./missing-texts.tsx";

const CitedNotice = fetchedPart(() => import("../cite/cited-notice.tsx").then((file) => file.CitedNotice));

/** What the link that the page was opened by cites; null where it cites nothing. */
const cited = new URLSearchParams(window.location.search).get("cited");

interface NoticeProps {
  /** Whether the case came without its texts. */
  readonly isMissingTexts: boolean;
}

/** Says what of the link made no sense and how it was read, and that a browser keeps nothing, until it is dismissed; and what is missing. */
export function Notice({ isMissingTexts }: NoticeProps) {
  const { transient } = useSession();
  const ignored = useTransient((state) => state.ignored);
  const readAs = useTransient((state) => state.readAs);
  const behind = useTransient((state) => state.behind);
  const load = useExports();
  const [isForgetful, setForgetful] = useState(() => openStorage("local") === null);
  return (
    <div role="status">
      {isMissingTexts && <MissingTexts />}
      {cited !== null && load !== undefined && <CitedNotice cited={cited} load={load} />}
      {behind !== null && (
        <div className="notice">
          <p>The picture lags behind what was chosen. {behind}</p>
        </div>
      )}
      {ignored.length > 0 && (
        <Line onDismiss={() => transient.setState({ ignored: [] })}>
          The link asked for something that was ignored: {ignored.join("; ")}.
        </Line>
      )}
      {readAs.length > 0 && (
        <Line isCalm onDismiss={() => transient.setState({ readAs: [] })}>
          The link was read so: {readAs.join("; ")}.
        </Line>
      )}
      {isForgetful && (
        <Line onDismiss={() => setForgetful(false)}>
          This browser blocks site data. Everything works, but settings, history and favourites last only
          until the page is closed.
        </Line>
      )}
    </div>
  );
}

interface LineProps {
  /** Whether nothing is amiss. */
  readonly isCalm?: boolean;
  readonly children: ReactNode;
  readonly onDismiss: () => void;
}

function Line({ isCalm = false, children, onDismiss }: LineProps) {
  return (
    <div className="notice" data-calm={isCalm || undefined}>
      <p>{children}</p>
      <Button className="icon-button" aria-label="Dismiss" onPress={onDismiss}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
