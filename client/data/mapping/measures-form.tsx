import { useState } from "react";
import { Button } from "react-aria-components";
import type { TableSeen } from "../../../model/exchange/import-answer.ts";
import { type MeasureSpecs, measureName } from "../../../model/exchange/recipe/thing-spec.ts";
import { measureBound } from "../../../model/graph/measure.ts";
import { BOUND_WORDS } from "../parts/bound-words.ts";
import { Choice, type Option, TextField } from "../parts/field.tsx";
import { ColumnChoice } from "./column-choice.tsx";

interface Props {
  readonly table: TableSeen;
  readonly of: MeasureSpecs | undefined;
  readonly onChange: (measures: MeasureSpecs | undefined) => void;
}

const BOUNDS: readonly Option[] = measureBound.options.map((bound): Option => [bound, BOUND_WORDS[bound]]);

/** The figures that columns hold, and how each is meant. */
export function MeasuresForm({ table, of = {}, onChange }: Props) {
  const set = (measures: MeasureSpecs) => onChange(Object.keys(measures).length === 0 ? undefined : measures);
  return (
    <details className="mapping-wide" open={Object.keys(of).length > 0}>
      <summary>Figures</summary>
      {Object.entries(of).map(([name, measure]) => (
        <div key={name} className="mapping-group">
          <ColumnChoice
            label={`${name}: column`}
            table={table}
            value={measure.column}
            onChange={(column) => column !== undefined && set({ ...of, [name]: { ...measure, column } })}
          />
          <Choice
            label={`${name} is meant`}
            value={measure.bound}
            options={BOUNDS}
            onChange={(text) => {
              const bound = measureBound.options.find((one) => one === text) ?? "exact";
              set({ ...of, [name]: { ...measure, bound } });
            }}
          />
          <Button className="button" onPress={() => set(without(of, name))}>
            Take {name} out
          </Button>
        </div>
      ))}
      <NewMeasure
        table={table}
        onAdd={(name, column) => set({ ...of, [name]: { column, bound: "exact" } })}
      />
    </details>
  );
}

function without(measures: MeasureSpecs, name: string): MeasureSpecs {
  const { [name]: _, ...rest } = measures;
  return rest;
}

interface NewProps extends Pick<Props, "table"> {
  readonly onAdd: (name: string, column: string) => void;
}

function NewMeasure({ table, onAdd }: NewProps) {
  const [name, setName] = useState("");
  return (
    <div className="mapping-group">
      <TextField
        label="New figure"
        value={name}
        note="what it counts, in letters: tonnes, years; amountUsd for US dollars"
        onChange={setName}
      />
      {measureName.safeParse(name).success && (
        <ColumnChoice
          label={`${name} stands in`}
          table={table}
          value={undefined}
          none="choose …"
          onChange={(column) => {
            if (column === undefined) return;
            onAdd(name, column);
            setName("");
          }}
        />
      )}
    </div>
  );
}
