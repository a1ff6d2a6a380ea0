import type { TableSeen } from "../../../model/exchange/import-answer.ts";
import { FORM_WORDS } from "../../../model/exchange/recipe/form-words.ts";
import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import { mend } from "../bring/bringing.ts";
import { Choice, type Option } from "../parts/field.tsx";
import { placeOf, type RowIs, rowIs, setRowIs } from "./edit-tables.ts";
import type { PartProps } from "./part-props.ts";
import { PartyForm } from "./party-form.tsx";
import { SkipRules } from "./skip-rules.tsx";
import { ThingForm } from "./thing-form.tsx";
import { TieForm } from "./tie-form.tsx";

const WORDS: readonly (readonly [RowIs, string])[] = [
  ["tie", "a tie between two"],
  ["party", "an occasion and who takes part in it"],
  ["thing", "a thing: a state, person, body, event …"],
  ["nothing", "not read"],
];

const FORMS = { tie: TieForm, party: PartyForm, thing: ThingForm, nothing: ThingForm };

interface Props {
  readonly table: TableSeen;
  readonly recipe: Recipe;
}

/** What the rows of a table are, and which column says what. */
export function TableForm({ table, recipe }: Props) {
  const place = placeOf(recipe, table);
  const spec = recipe.tables[place];
  const is = rowIs(spec);
  const options: Option[] = is === "more" ? [...WORDS, ["more", "what the recipe says"]] : [...WORDS];
  const choose = (value: string) => {
    const chosen = WORDS.find(([known]) => known === value);
    if (chosen) mend((now) => setRowIs(now, table, chosen[0]));
  };
  return (
    <fieldset className="mapping-part">
      <legend>{table.name}</legend>
      <Choice label={FORM_WORDS.rowIs} value={is} options={options} onChange={choose} />
      {spec && <Parts is={is} spec={spec} place={place} table={table} recipe={recipe} />}
    </fieldset>
  );
}

function Parts({ is, ...props }: PartProps & { readonly is: RowIs }) {
  if (is === "more") {
    return (
      <p className="data-note mapping-wide">
        Rows are read by more than one rule. The form has no words for that: change them in the recipe’s text,
        below.
      </p>
    );
  }
  const Form = FORMS[is];
  return (
    <>
      <Form {...props} />
      <SkipRules {...props} />
    </>
  );
}
