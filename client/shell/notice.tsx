import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../controls/icon.tsx";
import { useSession, useTransient } from "../store/hooks.ts";
import { openStorage } from "../store/storage.ts";
import { MissingTexts } from "./missing-texts.tsx";

interface NoticeProps {
  /** Whether the case came without its texts. */
  readonly isMissingTexts: boolean;
}

/** Says what of the link made no sense, and that a browser keeps nothing, until it is dismissed; and what is missing. */
export function Notice({ isMissingTexts }: NoticeProps) {
  const { transient } = useSession();
  const ignored = useTransient((state) => state.ignored);
  const [isForgetful, setForgetful] = useState(() => openStorage("local") === null);
  return (
    <div role="status">
      {isMissingTexts && <MissingTexts />}
      {ignored.length > 0 && (
        <Line onDismiss={() => transient.setState({ ignored: [] })}>
          The link asked for something that was ignored: {ignored.join("; ")}.
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
  readonly children: ReactNode;
  readonly onDismiss: () => void;
}

function Line({ children, onDismiss }: LineProps) {
  return (
    <div className="notice">
      <p>{children}</p>
      <Button className="icon-button" aria-label="Dismiss" onPress={onDismiss}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
