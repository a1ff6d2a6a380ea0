import { useEffect, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { useAtRest } from "../../controls/use-at-rest.ts";
import { Spoken } from "../../evidence/names-within.tsx";
import { type Failure, toFailure } from "../../http/failure.ts";
import { useCase, useFilters, useSession, useSlice, useView } from "../../store/hooks.ts";
import { fetchReach, type Reaches, reachQuery } from "./ask-reach.ts";
import { describeReaches } from "./words.ts";

/** Where sizes go by reach: has it counted once the window rests, and says what the sizes mean, or why there are none yet. */
export function ReachNote() {
  const isAsked = useView(
    ({ sizeBy, layout }) => sizeBy === "reach" && layout !== "lanes" && layout !== "matrix",
  );
  return isAsked ? <Counted /> : null;
}

type State = Reaches | Failure | null;

function Counted() {
  const loaded = useCase();
  const slice = useSlice((now) => now);
  const window = useView((view) => view.window);
  const filters = useFilters();
  // Of a large case what is drawn is ranked for it: once it rests, not at every step of a drag.
  const rested = useAtRest(useMemo(() => ({ window, ...filters, slice }), [window, filters, slice]));
  const query = useMemo(() => reachQuery(loaded, rested, rested.slice), [loaded, rested]);
  const [found, again] = useReach(query);
  const { reading } = filters;
  const isNarrower = filters.hiddenSectors.size + filters.hiddenKinds.size > 0;
  if (found !== null && !("reach" in found))
    return (
      <p className="network-note" role="note">
        Reach could not be counted, so that all have one size: {found.message}{" "}
        <Button className="inline-button" onPress={again}>
          Try again
        </Button>
      </p>
    );
  return (
    <p className="network-note" role="status">
      {found === null ? (
        "Counting how many others each could have influenced …"
      ) : (
        <Spoken
          text={describeReaches(loaded, slice, found, { window, reading, isNarrower })}
          names={slice.entities}
        />
      )}
    </p>
  );
}

/** The reach that a question asks for; null until it is there. What there is of it lasts as long as it is asked for. */
function useReach(query: string): [State, () => void] {
  const { transient } = useSession();
  const [found, setFound] = useState<State>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt puts the same question again.
  useEffect(() => {
    const left = new AbortController();
    setFound(null);
    fetchReach(query, left.signal).then(
      (answer) => {
        if (left.signal.aborted) return;
        setFound(answer);
        transient.setState({ reach: answer.reach });
      },
      (error: unknown) => {
        if (!left.signal.aborted) setFound(toFailure(error, "The program did not answer"));
      },
    );
    return () => left.abort();
  }, [query, transient, attempt]);
  useEffect(() => () => transient.setState({ reach: null }), [transient]);
  return [found, () => setAttempt((before) => before + 1)];
}
