import type { ImportAnswer, ImportReport, TableSeen } from "../../../model/exchange/import-answer.ts";
import { isAbout } from "../../../model/exchange/recipe/match-tables.ts";
import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import { formatNumber } from "../../format/number.ts";
import { useBringing } from "../bring/use-bringing.ts";
import { Scrolling } from "../parts/scrolling.tsx";
import { rolesOf } from "./roles-of.ts";

/** Each column with how it was read, and what its dates come to. */
export function ColumnsRead({ answer }: { readonly answer: ImportAnswer }) {
  const recipe = useBringing((state) => state.recipe);
  if (recipe === null || !answer.seen) return null;
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">What was understood</h2>
      {answer.seen.tables.map((table) => (
        <Table
          key={`${table.file} ${table.sheet ?? ""}`}
          of={table}
          recipe={recipe}
          dates={answer.report?.dates ?? []}
        />
      ))}
      {answer.seen.notes.length > 0 && (
        <ul className="evidence-lines">
          {answer.seen.notes.map(({ file, sheet, what, said }) => (
            <li key={`${file} ${sheet ?? ""} ${what} ${said}`}>
              {[file, sheet].filter(Boolean).join(", ")}: {what}: {said}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface Props {
  readonly of: TableSeen;
  readonly recipe: Recipe;
  readonly dates: ImportReport["dates"];
}

function Table({ of, recipe, dates }: Props) {
  const specs = recipe.tables.filter((spec) => isAbout(spec, of));
  return (
    <Scrolling label={`Columns of ${of.name}`}>
      <table className="data-table">
        <caption>{of.name}</caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Read as</th>
            <th scope="col">Its texts</th>
            <th scope="col">Dates</th>
          </tr>
        </thead>
        <tbody>
          {of.columns.map((column) => (
            <Column
              key={column.name}
              of={column}
              roles={specs.flatMap((spec) => rolesOf(spec, column.name))}
              dates={dates.filter((tally) => tally.table === of.name && beginsWith(tally, column.name))}
            />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

/** A date that has a column for each part is counted at the first of them. */
function beginsWith({ column }: ImportReport["dates"][number], name: string): boolean {
  return column === name || column.startsWith(`${name}, `);
}

interface ColumnProps {
  readonly of: TableSeen["columns"][number];
  readonly roles: readonly string[];
  readonly dates: ImportReport["dates"];
}

const SHOWN = 4;

function Column({ of: { name, values, different, blank }, roles, dates }: ColumnProps) {
  const more = different - Math.min(SHOWN, values.length);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {roles.length > 0 ? [...new Set(roles)].join(", ") : <span className="data-note">not read</span>}
      </td>
      <td className="column-texts">
        {values.slice(0, SHOWN).join(" · ")}
        {more > 0 && <span className="data-note"> and {formatNumber(more)} more</span>}
        {blank > 0 && <span className="data-note"> {formatNumber(blank)} blank</span>}
      </td>
      <td>
        {dates.slice(0, 1).map((tally) => (
          <Dates key={tally.column} of={tally} />
        ))}
      </td>
    </tr>
  );
}

const COUNTS = [
  ["exact", "exact"],
  ["imprecise", "imprecise"],
  ["unknown", "unknown"],
  ["cutOff", "cut off"],
  ["notUnderstood", "not understood"],
] as const;

function Dates({ of }: { readonly of: ImportReport["dates"][number] }) {
  return (
    <>
      {COUNTS.filter(([count]) => of[count] > 0).map(([count, words]) => (
        <span key={count} className="date-count" data-bad={count === "notUnderstood"}>
          {formatNumber(of[count])} {words}
        </span>
      ))}
      <span className="data-note">{of.form}</span>
    </>
  );
}
