import type { NodeValue, RelationshipValue, Value } from "./value.ts";

/** A value as Cypher would write it or a reader would read it, on one line: for a table's cell, or to be copied. */
export function toWords(value: Value): string {
  switch (value.$type) {
    case "Null":
      return "null";
    case "Boolean":
      return String(value._value);
    case "List":
      return `[${value._value.map(quoted).join(", ")}]`;
    case "Map":
      return `{${entries(value._value)}}`;
    case "Node":
      return nodeWords(value);
    case "Relationship":
      return relationshipWords(value);
    case "Path":
      return pathWords(value._value);
    case "Vector":
      return `[${value._value.coordinates.join(", ")}]`;
    default:
      return value._value;
  }
}

/** Inside a list or a map a text stands in quotes, so that its commas are its own. */
function quoted(value: Value): string {
  return value.$type === "String" ? JSON.stringify(value._value) : toWords(value);
}

function entries(values: Record<string, Value>): string {
  return Object.entries(values)
    .map(([key, item]) => `${key}: ${quoted(item)}`)
    .join(", ");
}

function nodeWords({ _value: { _labels, _properties } }: NodeValue): string {
  return `(${[..._labels.map((label) => `:${label}`), braces(_properties)].join("").trim()})`;
}

function relationshipWords({ _value: { _type, _properties } }: RelationshipValue): string {
  return `[:${_type}${braces(_properties)}]`;
}

function braces(properties: Record<string, Value>): string {
  return Object.keys(properties).length === 0 ? "" : ` {${entries(properties)}}`;
}

// A path can run against the direction of a relationship: the arrow points where the relationship does.
function pathWords(parts: readonly (NodeValue | RelationshipValue)[]): string {
  let previous = "";
  return parts
    .map((part) => {
      if (part.$type === "Node") {
        previous = part._value._element_id;
        return nodeWords(part);
      }
      const forward = part._value._start_node_element_id === previous;
      return forward ? `-${relationshipWords(part)}->` : `<-${relationshipWords(part)}-`;
    })
    .join("");
}
