import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { CopyButton } from "../../controls/copy-button.tsx";
import { formatSeconds } from "../console.ts";
import { useConsole, useConsoleState, useQuery, useText } from "../hooks.ts";
import { isTooLong } from "../long-text.ts";
import { KeepButton } from "../side/keep-button.tsx";
import { AsOf } from "./as-of.tsx";

/** Runs and stops, sets the date, keeps and shares what is asked. */
export function RunBar() {
  const text = useText();
  const { text: changed } = useQuery();
  const tooLong = changed !== null && isTooLong(changed);
  return (
    <div className="run-bar">
      <RunButton isEmpty={text.trim() === ""} />
      <AsOf />
      <div className="run-bar-end">
        <KeepButton isEmpty={text.trim() === ""} />
        {tooLong ? (
          <p className="query-note">Too long for a link: export it, or send it as text.</p>
        ) : (
          <CopyButton label="Copy link" done="Link copied" text={() => window.location.href} />
        )}
      </div>
    </div>
  );
}

function RunButton({ isEmpty }: { readonly isEmpty: boolean }) {
  const console = useConsole();
  const run = useConsoleState((state) => state.run);
  if (run.state !== "running") {
    return (
      <Button className="button run-button" isDisabled={isEmpty} onPress={() => void console.run()}>
        Run
      </Button>
    );
  }
  return (
    <>
      <Button className="button stop-button" onPress={console.stop}>
        Stop
      </Button>
      <Running since={run.since} />
    </>
  );
}

/** How often the time that a query has been running is shown anew (ms). */
const TICK = 100;

function Running({ since }: { readonly since: number }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(performance.now()), TICK);
    return () => window.clearInterval(timer);
  }, []);
  return <span className="running">running {formatSeconds(Math.max(0, now - since))}</span>;
}
