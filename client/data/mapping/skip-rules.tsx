import { useState } from "react";
import { Button } from "react-aria-components";
import { FORM_WORDS } from "../../../model/exchange/recipe/form-words.ts";
import type { TableSpec } from "../../../model/exchange/recipe/recipe.ts";
import { mend } from "../bring/bringing.ts";
import { TextField } from "../parts/field.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import { editTable } from "./edit-tables.ts";
import type { PartProps } from "./part-props.ts";

type Skip = TableSpec["skip"][number];

/** Rows that are left out, each by a rule that is counted. */
export function SkipRules({ spec, place, table }: PartProps) {
  const set = (skip: readonly Skip[]) =>
    mend((now) => editTable(now, place, (one) => ({ ...one, skip: [...skip] })));
  return (
    <details className="mapping-wide" open={spec.skip.length > 0}>
      <summary>{FORM_WORDS.skip}</summary>
      <ul className="skip-rules">
        {spec.skip.map((rule) => (
          <li key={rule.because}>
            <span>
              {rule.because}: {rule.if.map(describe).join(" and ")}
            </span>
            <Button className="button" onPress={() => set(spec.skip.filter((other) => other !== rule))}>
              Take the rule out
            </Button>
          </li>
        ))}
      </ul>
      <NewRule table={table} onAdd={(rule) => set([...spec.skip, rule])} />
    </details>
  );
}

function describe({ column, is, not, blank, has, same }: Skip["if"][number]): string {
  const parts = [
    is && `${column} is ${is.join(" or ")}`,
    not && `${column} is not ${not.join(" or ")}`,
    blank !== undefined && `${column} is ${blank ? "" : "not "}blank`,
    has !== undefined && `${column} has ${has}`,
    same !== undefined && `${column} is the same as ${same}`,
  ];
  return parts.filter(Boolean).join(" and ");
}

interface NewRuleProps extends Pick<PartProps, "table"> {
  readonly onAdd: (rule: Skip) => void;
}

function NewRule({ table, onAdd }: NewRuleProps) {
  const [column, setColumn] = useState(table.columns[0]?.name ?? "");
  const [text, setText] = useState("");
  const [because, setBecause] = useState("");
  const add = () => {
    const condition = text === "" ? { column, blank: true } : { column, is: [text] };
    onAdd({ because: because || describe(condition), if: [condition] });
    setText("");
    setBecause("");
  };
  return (
    <div className="mapping-group">
      <ColumnChoice
        label="Where"
        table={table}
        value={column}
        onChange={(chosen) => chosen && setColumn(chosen)}
      />
      <TextField label="is" value={text} note="left empty: is blank" onChange={setText} />
      <TextField label="because" value={because} onChange={setBecause} />
      <Button className="button" onPress={add}>
        Leave these rows out
      </Button>
    </div>
  );
}
