import type { EntitySpec } from "../../../model/exchange/recipe/thing-spec.ts";
import { Tick } from "../parts/field.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import type { PartProps } from "./part-props.ts";
import { columnIn, templateOf } from "./templates.ts";

interface Props extends Pick<PartProps, "table"> {
  readonly entity: EntitySpec;
  readonly onChange: (change: Partial<EntitySpec>) => void;
}

const SCHEMES = [
  ["wikidata", "Wikidata number"],
  ["viaf", "VIAF number"],
  ["cow", "COW number"],
  ["gw", "Gleditsch–Ward number"],
  ["iso3166", "ISO 3166, two letters"],
] as const;

/** What else a thing is called, and whether other tables are matched with these. */
export function NamesForm({ table, entity, onChange }: Props) {
  const { names = {}, identifiers = {}, list } = entity;
  return (
    <>
      <ColumnChoice
        label="Other names"
        table={table}
        value={columnIn(names.en)}
        none="none"
        onChange={(column) => onChange({ names: withPart(names, "en", column) })}
      />
      {entity.as === undefined && (
        <Tick isOn={list === true} onToggle={(isOn) => onChange({ list: isOn || undefined })}>
          a list of mine: names and codes of the other tables are matched with it
          <span className="data-note"> what nothing names stays out of the case</span>
        </Tick>
      )}
      <details className="mapping-wide">
        <summary>Identifiers</summary>
        <div className="mapping-group">
          {SCHEMES.map(([scheme, label]) => (
            <ColumnChoice
              key={scheme}
              label={label}
              table={table}
              value={columnIn(identifiers[scheme])}
              none="none"
              onChange={(column) => onChange({ identifiers: withPart(identifiers, scheme, column) })}
            />
          ))}
        </div>
      </details>
    </>
  );
}

function withPart(parts: Readonly<Record<string, string>>, name: string, column: string | undefined) {
  const { [name]: _, ...others } = parts;
  return column === undefined ? others : { ...others, [name]: templateOf(column) };
}
