import { Button } from "react-aria-components";
import type { PathsAnswer } from "../../../model/influence/answers.ts";
import { Icon } from "../../controls/icon.tsx";
import { useActions, useView } from "../../store/hooks.ts";
import { fetchPaths, writeLimits, writePaths } from "../api.ts";
import { useTracing } from "../tracing.ts";
import { useAsked } from "../use-asked.ts";
import { describeRange } from "./dates.ts";

const NOTHING: ReadonlySet<string> = new Set();

/** What is left out, the answer with it beside the answer without, and the way back. */
export function WhatIf() {
  const without = useView((view) => view.without);
  return without.size === 0 ? null : <Compared without={without} />;
}

function Compared({ without }: { readonly without: ReadonlySet<string> }) {
  const { of, trace, asked } = useTracing();
  const { toggleWithout } = useActions();
  const whole = useAsked(writePaths(trace, writeLimits(trace, NOTHING, of.dataset.id)), fetchPaths);
  return (
    <section className="what-if" aria-label="What is left out">
      <p>
        Answered without{" "}
        {[...without].map((id) => (
          <Button
            key={id}
            className="chip"
            aria-label={`Bring back ${nameAny(of, id)}`}
            onPress={() => toggleWithout(id)}
          >
            <s>{nameAny(of, id)}</s> <Icon name="close" />
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

function nameAny({ sources, types, entities }: ReturnType<typeof useTracing>["of"], id: string): string {
  return sources.get(id)?.name ?? types.get(id)?.name ?? entities.get(id)?.name ?? id;
}

/** An answer at its shortest: "guaranteed, arrives 1970–1979, 3 hops". */
function summarize(answer: PathsAnswer): string {
  const [path] = answer.paths;
  if (path === undefined) return "No path.";
  const sure = answer.verdict === "certain" ? "Guaranteed" : "Allowed";
  return `${sure}, arriving ${describeRange(path.arrival)}, in ${path.hops.length} hops.`;
}
