import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { formatCount } from "../../format/number.ts";
import { ApiError, factsOf } from "../../http/api-error.ts";
import type { Failure } from "../../http/failure.ts";
import { useEditor } from "../editor/editor-handle.ts";
import { useConsole } from "../hooks.ts";

/** Too many at once, the database away, busy or too slow, the program away: it may work another time. */
const RETRIED = new Set([429, 503, 504, 0]);

interface Props {
  readonly error: Failure;
  /** Whether the query has changed since. */
  readonly isOlder: boolean;
}

/** Why there is no answer, and what can be done about it. */
export function RunFailure({ error, isOlder }: Props) {
  const { kind, place } = factsOf(error);
  const editor = useEditor();
  return (
    <div className="failure" role="alert">
      <h2>{headingOf(error)}</h2>
      <p className="failure-detail">{error.detail}</p>
      {isOlder && <p className="query-note">This is of the query as it was before it changed.</p>}
      {place && !isOlder && (
        <p>
          <Button className="link-button" onPress={() => editor.current?.goTo(place.offset)}>
            Go to line {place.line}, column {place.column}
          </Button>
        </p>
      )}
      {kind === "refused" && <WhatRuns />}
      {error instanceof ApiError && RETRIED.has(error.status) && <Retry error={error} />}
    </div>
  );
}

function headingOf(error: Failure): string {
  const { kind, place } = factsOf(error);
  if (kind === "refused") return "This query is not run here";
  return kind === "invalid" && place ? "The database does not understand the query" : error.title;
}

function WhatRuns() {
  return (
    <p>
      What runs: one statement that reads, with <code>MATCH</code>, <code>WHERE</code>, <code>WITH</code>,{" "}
      <code>UNWIND</code>, <code>CALL {"{ … }"}</code>, <code>RETURN</code>, Cypher’s own functions and the
      procedures listed under Schema. <code>EXPLAIN</code> or <code>PROFILE</code> may stand before it.
      Nothing was changed.
    </p>
  );
}

/** Too many queries, or the database away: worth trying again, and when. */
function Retry({ error }: { readonly error: Failure }) {
  const { run } = useConsole();
  const left = useSecondsLeft(error);
  return (
    <p className="retry">
      <Button className="button" onPress={() => void run()}>
        Try again
      </Button>{" "}
      {left > 0 && <span>It makes sense in {formatCount(left, "second")}.</span>}
    </p>
  );
}

function useSecondsLeft(error: Failure): number {
  const [left, setLeft] = useState(factsOf(error).retryAfter ?? 0);
  useEffect(() => {
    setLeft(factsOf(error).retryAfter ?? 0);
    const timer = window.setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1_000);
    return () => window.clearInterval(timer);
  }, [error]);
  return left;
}
