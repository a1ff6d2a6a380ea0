import { Button } from "react-aria-components";
import type { PathsAnswer } from "../../../model/influence/answers.ts";
import { Icon } from "../../controls/icon.tsx";
import { NamesWithin } from "../../evidence/names-within.tsx";
import { namedBy, readAsSentence } from "../../evidence/reading.ts";
import { describeRange } from "../../format/arrival.ts";
import type { Case } from "../../store/case.ts";
import { useActions, useView } from "../../store/hooks.ts";
import { fetchPaths, writeLimits, writePaths } from "../api.ts";
import { useTracing } from "../tracing.ts";
import { useAsked } from "../use-asked.ts";

const NOTHING: ReadonlySet<string> = new Set();

/** What is left out, the answer with it beside the answer without, and the way back. */
export function WhatIf() {
  const without = useView((view) => view.without);
  return without.size === 0 ? null : <Compared without={without} />;
}

function Compared({ without }: { readonly without: ReadonlySet<string> }) {
  const { loaded, trace, asked } = useTracing();
  const { toggleWithout } = useActions();
  const whole = useAsked(writePaths(trace, writeLimits(trace, NOTHING, loaded.dataset.id)), fetchPaths);
  return (
    <section className="what-if" aria-label="What is left out">
      <p>
        Answered without{" "}
        {[...without].map((id) => (
          <Button
            key={id}
            className="chip"
            aria-label={`Bring back ${nameAny(loaded, id)}`}
            onPress={() => toggleWithout(id)}
          >
            <s>
              <NamesWithin text={nameAny(loaded, id)} of={namedBy(loaded, id)} />
            </s>{" "}
            <Icon name="close" />
          </Button>
        ))}
      </p>
      <dl>
        <dt>With it</dt>
        <dd>{whole.answer ? summarize(whole.answer) : "…"}</dd>
        <dt>Without</dt>
        <dd>{asked.answer && !asked.isAsking ? summarize(asked.answer) : "…"}</dd>
      </dl>
    </section>
  );
}

function nameAny(loaded: Case, id: string): string {
  const named = loaded.sources.get(id) ?? loaded.types.get(id) ?? loaded.entities.get(id);
  if (named !== undefined) return named.name;
  const statement = loaded.relationsById.get(id);
  return statement === undefined ? id : `“${readAsSentence(loaded, statement)}”`;
}

/** An answer at its shortest: "However dates fall, arriving 1970–1979, in 3 hops". */
function summarize(answer: PathsAnswer): string {
  const [path] = answer.paths;
  if (path === undefined) return "No path.";
  const sure = answer.verdict === "certain" ? "However dates fall" : "Only if dates fall so";
  return `${sure}, arriving ${describeRange(path.arrival)}, in ${path.hops.length} hops.`;
}
