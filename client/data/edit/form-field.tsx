import type { EditFields } from "../../../model/exchange/edit/change.ts";
import { Choice, Tick } from "../parts/field.tsx";
import { DateText } from "./date-text.tsx";
import { FieldFindings } from "./field-findings.tsx";
import { EndField } from "./fields/end-field.tsx";
import { KindsField } from "./fields/kinds-field.tsx";
import { PlacesField } from "./fields/places-field.tsx";
import { TypeField } from "./fields/type-field.tsx";
import type { FormField as Declared } from "./form-fields.ts";
import { LINES, LiveText, LiveTyped, NUMBER } from "./live-fields.tsx";
import { write } from "./writing.ts";

interface Props {
  readonly of: Declared;
  readonly fields: EditFields;
}

/** A field of a thing, in the form that its values have. */
export function FormField({ of, fields }: Props) {
  const { name, label, note } = of;
  const value = fields[name];
  const text = typeof value === "string" ? value : "";
  const list = Array.isArray(value) ? value : [];
  const common = { name, label, note };
  const put = (next: EditFields[string]) => write({ [name]: next });
  switch (of.as) {
    case "line":
    case "text":
      return <LiveText {...common} form={of.as} value={text} onWrite={put} />;
    case "day":
      return <DateText {...common} meant={of.meant} value={text} onWrite={put} />;
    case "date":
      return <DateText {...common} value={text} onWrite={put} />;
    case "lines":
      return <LiveTyped {...common} form="text" value={list} {...LINES} onWrite={(next) => put([...next])} />;
    case "number":
      return (
        <LiveTyped {...common} value={typeof value === "number" ? value : text} {...NUMBER} onWrite={put} />
      );
    case "choice":
      return (
        <div className="edit-field">
          <Choice {...chosen(of)} label={label} value={text} note={note} onChange={put} />
          <FieldFindings name={name} />
        </div>
      );
    case "truth":
      return (
        <div className="edit-field">
          <Tick isOn={value === true} onToggle={put}>
            {label}
          </Tick>
        </div>
      );
    case "type":
      return <TypeField label={label} type={text} fields={fields} />;
    case "end":
      return <EndField name={name} label={label} id={text} onWrite={put} />;
    case "kinds":
      return <KindsField name={name} label={label} kinds={list} onWrite={put} />;
    case "places":
      return <PlacesField label={label} places={list} onWrite={put} />;
  }
}

function chosen({ of, none, words = {} }: Extract<Declared, { readonly as: "choice" }>) {
  const blank = none === undefined ? [] : [["", none] as const];
  return { options: [...blank, ...of.map((one) => [one, words[one] ?? one] as const)] };
}
