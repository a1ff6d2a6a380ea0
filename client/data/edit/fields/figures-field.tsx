import { useState } from "react";
import { Button } from "react-aria-components";
import type { EditFields } from "../../../../model/exchange/edit/change.ts";
import { measureBound } from "../../../../model/graph/measure.ts";
import { Icon } from "../../../controls/icon.tsx";
import { nameMeasure } from "../../../format/measure.ts";
import { BOUND_WORDS } from "../../parts/bound-words.ts";
import { Choice, Field } from "../../parts/field.tsx";
import { LiveTyped, NUMBER } from "../live-fields.tsx";
import { forget, write } from "../writing.ts";

const BOUND = "Bound";

/** The figures of a thing: each a number, with how it is meant. */
export function FiguresField({ fields }: { readonly fields: EditFields }) {
  const names = Object.keys(fields)
    .filter((name) => name.endsWith(BOUND))
    .map((name) => name.slice(0, -BOUND.length));
  return (
    <fieldset className="edit-group">
      <legend>Figures</legend>
      {names.map((name) => (
        <div key={name} className="edit-row">
          <Choice
            label={`${nameMeasure(name)} is`}
            value={String(fields[`${name}${BOUND}`])}
            options={measureBound.options.map((bound) => [bound, BOUND_WORDS[bound]] as const)}
            onChange={(bound) => write({ [`${name}${BOUND}`]: bound })}
          />
          <LiveTyped
            name={name}
            label={nameMeasure(name)}
            value={numberIn(fields[name])}
            {...NUMBER}
            onWrite={(value) => write({ [name]: value })}
          />
          <Button
            className="icon-button"
            aria-label={`Take ${nameMeasure(name)} out`}
            onPress={() => forget(name, `${name}${BOUND}`)}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      <NewFigure />
    </fieldset>
  );
}

function numberIn(value: EditFields[string] | undefined): string | number {
  return typeof value === "number" ? value : String(value ?? "");
}

function NewFigure() {
  const [name, setName] = useState("");
  const isFit = /^[a-z][A-Za-z0-9]*$/.test(name) && !name.endsWith(BOUND);
  const add = () => {
    write({ [name]: "", [`${name}${BOUND}`]: "exact" });
    setName("");
  };
  return (
    <div className="edit-row">
      <Field label="New figure" note="what it counts, in letters: tonnes, years; amountUsd for US dollars">
        {(id) => <input id={id} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Button className="button" isDisabled={!isFit} onPress={add}>
        Add it
      </Button>
    </div>
  );
}
