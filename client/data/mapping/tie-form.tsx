import { FORM_WORDS } from "../../../model/exchange/recipe/form-words.ts";
import { CERTAINTIES } from "../../../model/graph/kinds.ts";
import { mend } from "../bring/bringing.ts";
import { Choice, TextField, Tick } from "../parts/field.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import { WhenChoice } from "./dates/when-choice.tsx";
import { EachChoice } from "./each-choice.tsx";
import { citing, placeColumn, sourceColumn } from "./edit-sources.ts";
import { editRelation } from "./edit-tables.ts";
import { EndChoice } from "./end-choice.tsx";
import { MeasuresForm } from "./measures-form.tsx";
import type { PartProps } from "./part-props.ts";
import { SectorChoice } from "./sector-choice.tsx";
import { TypeChoice } from "./type-choice.tsx";

/** Which column says what of a tie. */
export function TieForm({ table, recipe, spec, place }: PartProps) {
  const [relation] = spec.relations;
  if (!relation) return null;
  const edit = (change: Partial<typeof relation>) => mend((now) => editRelation(now, place, change));
  const [source, where] = [sourceColumn(relation), placeColumn(recipe, relation)];
  const cite = (of: string | undefined, at: string | undefined) => {
    const sources = citing(recipe, of, at);
    edit({ sources: sources && [...sources] });
  };
  return (
    <>
      <EndChoice
        label={FORM_WORDS.from}
        table={table}
        end={relation.from}
        onChange={(from) => edit({ from })}
      />
      <TypeChoice table={table} recipe={recipe} type={relation.type} onChange={(type) => edit({ type })} />
      <EachChoice
        label={FORM_WORDS.to}
        table={table}
        end={relation.to}
        each={relation.each}
        onChange={(to, each) => edit({ to, each })}
      />
      <WhenChoice table={table} of={relation} onChange={edit} />
      <ColumnChoice
        label={FORM_WORDS.sources}
        table={table}
        value={source}
        none="one for all rows"
        onChange={(column) => cite(column, where)}
      />
      <ColumnChoice
        label="Place in the source"
        table={table}
        value={where}
        none="the number of the row"
        onChange={(column) => cite(source, column)}
      />
      <TextField
        label={FORM_WORDS.statement}
        value={relation.statement ?? ""}
        note="{column} stands for a cell; left empty, it is made of ends and type"
        onChange={(statement) => edit({ statement: statement === "" ? undefined : statement })}
      />
      <Choice
        label={FORM_WORDS.certainty}
        value={
          typeof relation.certainty === "string"
            ? relation.certainty
            : ((relation.certainty && "by a column") ?? "stated")
        }
        options={CERTAINTIES.map((name) => [name, name] as const)}
        onChange={(certainty) => edit({ certainty })}
      />
      <SectorChoice of={relation.sector} onChange={(sector) => edit({ sector })} />
      <MeasuresForm table={table} of={relation.measures} onChange={(measures) => edit({ measures })} />
      <Tick isOn={relation.undirected === true} onToggle={(isOn) => edit({ undirected: isOn || undefined })}>
        a, b and b, a are the same tie
      </Tick>
    </>
  );
}
