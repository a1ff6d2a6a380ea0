import { Button } from "react-aria-components";
import type { ImportReport } from "../../../model/exchange/import-answer.ts";
import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import { mend } from "../bring/bringing.ts";
import { useBringing } from "../bring/use-bringing.ts";
import { setForm } from "../mapping/dates/edit-dates.ts";
import { toggled } from "../mapping/toggled.ts";

type Found = ImportReport["findings"][number];

/** Kinds that are no fault of a row: leaving rows out would not mend them. */
const WHOLE = new Set<Found["kind"]>(["unreadable", "column", "ambiguous", "changed", "recipe", "case"]);

/** What mends all findings of a kind at once. */
export function Remedies({ of }: { readonly of: Found }) {
  const recipe = useBringing((state) => state.recipe);
  if (recipe === null || of.faults === 0) return null;
  return (
    <p className="remedies">
      {of.kind === "ambiguous" && <AskForm of={of} />}
      {(of.kind === "undated" || of.kind === "unsourced") && <LetThrough kind={of.kind} />}
      {!WHOLE.has(of.kind) && <LeaveOut kind={of.kind} recipe={recipe} />}
    </p>
  );
}

function LetThrough({ kind }: { readonly kind: "undated" | "unsourced" }) {
  return (
    <Button className="button" onPress={() => mend((now) => ({ ...now, allow: toggled(now.allow, kind) }))}>
      Let them through as {kind}
    </Button>
  );
}

function LeaveOut({ kind, recipe }: { readonly kind: string; readonly recipe: Recipe }) {
  const isOut = recipe.leaveOut.includes(kind);
  return (
    <Button
      className="button"
      onPress={() => mend((now) => ({ ...now, leaveOut: toggled(now.leaveOut, kind) }))}
    >
      {isOut ? "Do not leave these rows out" : "Leave these rows out"}
    </Button>
  );
}

/** A date that can be read in two ways is asked about once for its column. */
function AskForm({ of: { kept } }: { readonly of: Found }) {
  return kept.map(({ file, column = "" }) => (
    <span key={`${file} ${column}`} className="remedy-ask">
      {column} is written
      <Button className="button" onPress={() => mend((now) => setForm(now, column, "day-month-year"))}>
        day first (31/12/1999)
      </Button>
      <Button className="button" onPress={() => mend((now) => setForm(now, column, "month-day-year"))}>
        month first (12/31/1999)
      </Button>
    </span>
  ));
}
