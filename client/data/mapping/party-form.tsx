import { FORM_WORDS } from "../../../model/exchange/recipe/form-words.ts";
import { mend } from "../bring/bringing.ts";
import { TextField } from "../parts/field.tsx";
import { WhenChoice } from "./dates/when-choice.tsx";
import { EachChoice } from "./each-choice.tsx";
import { editRelation, isDatedByOccasion } from "./edit-tables.ts";
import { MeasuresForm } from "./measures-form.tsx";
import type { PartProps } from "./part-props.ts";
import { SectorChoice } from "./sector-choice.tsx";
import { ThingForm } from "./thing-form.tsx";
import { TypeChoice } from "./type-choice.tsx";

/** An occasion, as a treaty or a dispute, and who takes part in it: a row a party, or a column a party. */
export function PartyForm(props: PartProps) {
  const { table, recipe, spec, place } = props;
  const [[relation], [entity]] = [spec.relations, spec.entities];
  if (!relation) return null;
  const isShared = isDatedByOccasion(spec);
  const edit = (change: Partial<typeof relation>) => mend((now) => editRelation(now, place, change));
  return (
    <>
      <h3 className="mapping-wide">The occasion</h3>
      <ThingForm {...props} />
      <h3 className="mapping-wide">Who takes part</h3>
      <EachChoice
        label="Party"
        table={table}
        end={relation.from}
        each={relation.each}
        onChange={(from, each) => edit({ from, each })}
      />
      <TypeChoice table={table} recipe={recipe} type={relation.type} onChange={(type) => edit({ type })} />
      <WhenChoice
        label="The party: when"
        none="when the occasion was"
        table={table}
        of={isShared ? {} : relation}
        onChange={({ when = entity?.when, fold }) => edit({ when, fold })}
      />
      <TextField
        label={FORM_WORDS.statement}
        value={relation.statement ?? ""}
        note="{column} stands for a cell; left empty, it is made of ends and type"
        onChange={(statement) => edit({ statement: statement === "" ? undefined : statement })}
      />
      <SectorChoice of={relation.sector} onChange={(sector) => edit({ sector })} />
      <MeasuresForm table={table} of={relation.measures} onChange={(measures) => edit({ measures })} />
    </>
  );
}
