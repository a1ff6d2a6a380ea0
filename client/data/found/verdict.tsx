import { Button } from "react-aria-components";
import type { ImportAnswer } from "../../../model/exchange/import-answer.ts";
import { parseInterval } from "../../../model/time/bounds.ts";
import { describeInterval } from "../../format/day.ts";
import { formatCount } from "../../format/number.ts";
import { readBy } from "../bring/bringing.ts";

interface Props {
  readonly of: ImportAnswer;
  readonly isBusy: boolean;
  readonly onLoad: () => void;
}

/** What the files come to, whether anything stops them, and the way in. */
export function Verdict({ of, isBusy, onLoad }: Props) {
  const { report, replaces, recipe } = of;
  const isReady = report?.isClean === true && !isBusy;
  return (
    <section className="verdict-bar" aria-label="What the files come to" data-ready={isReady}>
      <div>
        <p className="verdict-words">
          {report ? describe(report, recipe?.leaveOut ?? []) : "The rows are being checked."}
        </p>
        {replaces && (
          <p className="data-note">
            It takes the place of “{replaces.title}” ({formatCount(replaces.counts.relations, "relation")}).
            {replaces.edits !== undefined &&
              ` ${formatCount(replaces.edits, "change")} by hand will not be in it; the history keeps them, to be written again.`}
            Give it another id below to keep both.
          </p>
        )}
        <Fitting of={of} />
      </div>
      <Button className="button main-button" isDisabled={!isReady} onPress={onLoad}>
        Load and explore
      </Button>
    </section>
  );
}

type Report = NonNullable<ImportAnswer["report"]>;

function describe(report: Report, leaveOut: readonly string[]): string {
  const { isClean, entities, relations, sources, span, findings } = report;
  const years = span && `, ${describeInterval(parseInterval(span))}`;
  const sum = `${formatCount(relations, "relation")} between ${formatCount(entities, "entity", "entities")}, from ${formatCount(sources, "source")}${years ?? ""}.`;
  if (isClean) return `${sum} Nothing stops the import.`;
  const faults = findings
    .filter(({ kind }) => !leaveOut.includes(kind))
    .reduce((total, found) => total + found.faults, 0);
  if (faults === 0) return "No column seems to name an end of a tie, or a thing. Say below what a row is.";
  return `${sum} ${formatCount(faults, "fault")} to mend, or to leave out, before it can be loaded.`;
}

/** Recipes of the field's datasets that fit these files. */
function Fitting({ of: { fitting, recipe } }: { readonly of: ImportAnswer }) {
  const offered = fitting.filter(({ title }) => title !== recipe?.dataset.title);
  if (offered.length === 0) return null;
  return (
    <p className="data-note">
      The columns are those of a dataset that is known here:{" "}
      {offered.map(({ name, title }) => (
        <Button key={name} className="inline-button" onPress={() => void readBy({ shipped: name })}>
          read it as {title}
        </Button>
      ))}
    </p>
  );
}
