import { FieldError, Input, Label, Text, TextArea, TextField } from "react-aria-components";
import { Picker } from "../../controls/picker.tsx";
import { Choice } from "./choice.tsx";
import { EntityParameter } from "./entity-parameter.tsx";
import { type FormParameter, type ParameterType, TYPE_NAMES, writeType } from "./parameter-type.ts";

interface Props {
  readonly parameter: FormParameter;
  readonly text: string;
  readonly error: string;
  /** Typing is one step until it is committed; a choice is a step of its own. */
  readonly onText: (text: string, commit: boolean) => void;
  readonly onType: (type: string) => void;
  readonly onCommit: () => void;
}

/** A field for a parameter, by its type; the type can be chosen where the catalogue does not declare it. */
export function ParameterField({ parameter, text, error, onText, onType, onCommit }: Props) {
  const { name, declared, type } = parameter;
  const label = declared ? declared.title : `$${name}`;
  return (
    <div className="parameter">
      <ValueField {...{ parameter, label, text, error, onText, onCommit }} />
      {declared ? (
        <code className="parameter-name">${name}</code>
      ) : (
        <TypeChoice name={name} type={type} onType={onType} />
      )}
    </div>
  );
}

type ValueProps = Omit<Props, "onType"> & { readonly label: string };

function ValueField(props: ValueProps) {
  const { parameter, label, text, error, onText } = props;
  const { type, declared } = parameter;
  const choices = type.name === "boolean" ? ["true", "false"] : declared?.choices;
  if (type.name === "entity" && !type.list) {
    return <EntityParameter label={label} value={text} error={error} onChange={(id) => onText(id, true)} />;
  }
  if (choices && !type.list) {
    const none = declared?.optional || text === "" ? [""] : [];
    return (
      <Choice
        label={label}
        value={text}
        choices={[...none, ...choices].map((choice) => ({ value: choice, label: choice || "none" }))}
        error={error}
        onChange={(choice) => onText(choice, true)}
      />
    );
  }
  return <TypedText {...props} />;
}

function TypedText({ parameter: { type, declared }, label, text, error, onText, onCommit }: ValueProps) {
  const isLong = type.name === "any";
  return (
    <TextField
      className="field"
      value={text}
      isInvalid={error !== ""}
      onChange={(typed) => onText(typed, false)}
      onBlur={onCommit}
    >
      <Label>{label}</Label>
      {isLong ? <TextArea rows={2} spellCheck={false} /> : <Input autoComplete="off" spellCheck={false} />}
      <Text slot="description" className="field-hint">
        {declared ? declared.description : hintOf(type)}
      </Text>
      <FieldError>{error}</FieldError>
    </TextField>
  );
}

function hintOf({ name, list }: ParameterType): string {
  if (list) return "one after another, with commas";
  if (name === "date") return "1968, 1968-10 or 1968-10-03";
  if (name === "any") return '{"$type": "Duration", "_value": "P1Y"} or plain JSON';
  return "";
}

const LISTS: readonly ParameterType[] = [
  { name: "text", list: true },
  { name: "integer", list: true },
  { name: "entity", list: true },
];

const SINGLES: readonly ParameterType[] = (
  ["text", "integer", "number", "boolean", "date", "entity", "any"] as const
).map((name) => ({ name, list: false }));

function TypeChoice({
  name,
  type,
  onType,
}: {
  name: string;
  type: ParameterType;
  onType: (type: string) => void;
}) {
  return (
    <span className="type-choice">
      <Picker
        label={`Type of $${name}`}
        isLabelUnseen
        value={writeType(type)}
        choices={[...SINGLES, ...LISTS].map((one) => ({
          value: writeType(one),
          label: one.list ? `list: ${TYPE_NAMES[one.name]}` : TYPE_NAMES[one.name],
        }))}
        onChange={onType}
      />
    </span>
  );
}
