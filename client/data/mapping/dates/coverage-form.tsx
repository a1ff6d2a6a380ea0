import { useState } from "react";
import type { Recipe } from "../../../../model/exchange/recipe/recipe.ts";
import { mend } from "../../bring/bringing.ts";
import { DayField } from "../../parts/day-field.tsx";

/** The days that the data cover: both, or none. */
export function CoverageForm({ of: { coverage } }: { readonly of: Recipe }) {
  const [sides, setSides] = useState({ start: "", end: "" });
  const { start, end } = coverage ?? sides;
  const set = (change: Partial<typeof sides>) => {
    const next = { start, end, ...change };
    setSides(next);
    const isWhole = next.start !== "" && next.end !== "";
    if (isWhole || coverage !== undefined) mend((now) => withCoverage(now, isWhole ? next : undefined));
  };
  return (
    <>
      <DayField
        label="The data cover: from"
        value={start}
        meant="first"
        note="dates outside are told of; both days, or none"
        onChange={(day) => set({ start: day })}
      />
      <DayField
        label="The data cover: until"
        value={end}
        meant="last"
        note="a day, or the month or the year that they go through"
        onChange={(day) => set({ end: day })}
      />
    </>
  );
}

function withCoverage(recipe: Recipe, coverage: Recipe["coverage"]): Recipe {
  const { coverage: _, ...rest } = recipe;
  return coverage === undefined ? rest : { ...rest, coverage };
}
