import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../controls/icon.tsx";
import { toFailure } from "../http/failure.ts";
import { useSession } from "../store/hooks.ts";
import type { Held, LoadExports } from "../store/take-away.ts";
import { fetchCitation } from "./api.ts";
import { askedNow } from "./asked-now.ts";

interface Props {
  /** What the link fixes, as it stands in it. */
  readonly cited: string;
  /** What makes the exports of where one is. */
  readonly load: LoadExports;
}

/** Says whether data and result are still those that the opened link cites, and what is different. */
export function CitedNotice({ cited, load: now }: Props) {
  const session = useSession();
  // What the link opened is compared, wherever one goes meanwhile.
  const [load] = useState(() => now);
  const [sentences, setSentences] = useState<readonly string[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    compare(cited, load, session, stop.signal)
      .then(setSentences)
      .catch((error) => {
        if (stop.signal.aborted) return;
        const { title, detail } = toFailure(error, "What the link cites could not be compared");
        setSentences([`${title}. ${detail}`]);
      });
    return () => stop.abort();
  }, [cited, load, session]);
  if (sentences.length === 0) return null;
  return (
    <div className="notice">
      <p>{sentences.join(" ")}</p>
      <Button className="icon-button" aria-label="Dismiss" onPress={() => setSentences([])}>
        <Icon name="close" />
      </Button>
    </div>
  );
}

async function compare(
  cited: string,
  load: LoadExports,
  held: Held,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const asked = await askedNow(load, held, signal);
  const { comparison } = await fetchCitation(asked, { cited }, signal);
  return comparison?.sentences ?? [];
}
