import type { NodeValue, RelationshipValue, Value } from "../../../model/console/value.ts";
import { toWords } from "../../../model/console/words.ts";
import type { Case } from "../../store/case.ts";

/** Whether things are told by their names alone, or with their ids behind them. */
export interface Naming {
  readonly loaded: Case;
  readonly ids: boolean;
}

/**
 * A value as a spreadsheet or a reader wants it: things by their names, lists joined by semicolons, nothing for null;
 * no braces of Cypher.
 */
export function toPlainCell(value: Value, naming: Naming): string {
  switch (value.$type) {
    case "Null":
      return "";
    case "Node":
      return nameNode(value, naming);
    case "Relationship":
      return nameRelation(value, naming);
    case "List":
      return value._value.map((item) => toPlainCell(item, naming)).join("; ");
    case "Map":
      return Object.entries(value._value)
        .map(([key, item]) => `${key}: ${toPlainCell(item, naming)}`)
        .join("; ");
    case "Path":
      return tellPath(value._value, naming);
    default:
      return toWords(value);
  }
}

function nameNode({ _value: { _labels, _properties } }: NodeValue, { loaded, ids }: Naming): string {
  const id = textOf(_properties, "id");
  const name = loaded.entities.get(id)?.name ?? (textOf(_properties, "name") || textOf(_properties, "title"));
  return withId(name || id || _labels.join(", "), id, ids);
}

function nameRelation(
  { _value: { _type, _properties } }: RelationshipValue,
  { loaded, ids }: Naming,
): string {
  const name = loaded.types.get(_type)?.name ?? _type.toLowerCase().replaceAll("_", " ");
  const told = [name, textOf(_properties, "when")].filter(Boolean).join(" ");
  return withId(told, textOf(_properties, "id"), ids);
}

function withId(name: string, id: string, ids: boolean): string {
  return ids && id !== "" && id !== name ? `${name} [${id}]` : name;
}

/** "Juan Velasco — holds office in 1968/1975 → Revolutionary Government": the arrow as the relation points. */
function tellPath(parts: readonly (NodeValue | RelationshipValue)[], naming: Naming): string {
  let previous = "";
  return parts
    .map((part) => {
      if (part.$type === "Node") {
        previous = part._value._element_id;
        return nameNode(part, naming);
      }
      const told = nameRelation(part, naming);
      return part._value._start_node_element_id === previous ? ` — ${told} → ` : ` ← ${told} — `;
    })
    .join("");
}

function textOf(properties: Readonly<Record<string, Value>>, key: string): string {
  const value = properties[key];
  return value?.$type === "String" ? value._value : "";
}
