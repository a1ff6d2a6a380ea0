import neo4j, {
  isUnsupportedType,
  isUUID,
  isVector,
  type Node,
  type Path,
  type Point,
  type Relationship,
} from "neo4j-driver";
import type { NodeValue, RelationshipValue, Value } from "../../model/console/value.ts";
import { Budget } from "./budget.ts";
import { formatDuration } from "./duration.ts";
import { formatInstant } from "./temporal.ts";

/**
 * A value of the driver in the typed JSON of Neo4j's Query API, without loss.
 * @param budget what the answer may still grow by; what a value costs in JSON is taken from it
 * @throws BudgetSpent when the value does not fit in it
 */
export function toValue(value: unknown, budget: Budget = new Budget(Number.POSITIVE_INFINITY)): Value {
  budget.spend(ENVELOPE);
  if (value === null || value === undefined) return { $type: "Null", _value: null };
  if (typeof value === "string") return { $type: "String", _value: counted(value, budget) };
  if (typeof value === "boolean") return { $type: "Boolean", _value: value };
  if (typeof value === "number") return { $type: "Float", _value: formatFloat(value) };
  if (Array.isArray(value)) return { $type: "List", _value: value.map((item) => toValue(item, budget)) };
  return typeof value === "object"
    ? objectToValue(value, budget)
    : { $type: "Unsupported", _value: String(value) };
}

/** About what `{"$type":"…","_value":…},` takes, with a number in it. */
const ENVELOPE = 36;

function objectToValue(value: object, budget: Budget): Value {
  if (neo4j.isInt(value)) return { $type: "Integer", _value: value.toString() };
  if (neo4j.isNode(value)) return nodeToValue(value, budget);
  if (neo4j.isRelationship(value)) return relationshipToValue(value, budget);
  if (neo4j.isPath(value)) return { $type: "Path", _value: pathToValues(value, budget) };
  return temporalToValue(value) ?? rareToValue(value) ?? { $type: "Map", _value: toValues(value, budget) };
}

function temporalToValue(value: object): Value | undefined {
  if (neo4j.isDate(value)) return { $type: "Date", _value: formatInstant(value) };
  if (neo4j.isTime(value)) return { $type: "Time", _value: value.toString() };
  if (neo4j.isLocalTime(value)) return { $type: "LocalTime", _value: value.toString() };
  if (neo4j.isLocalDateTime(value)) return { $type: "LocalDateTime", _value: formatInstant(value) };
  if (neo4j.isDuration(value)) return { $type: "Duration", _value: formatDuration(value) };
  if (!neo4j.isDateTime(value)) return undefined;
  const $type =
    value.timeZoneId === undefined || value.timeZoneId === null ? "OffsetDateTime" : "ZonedDateTime";
  return { $type, _value: formatInstant(value) };
}

function rareToValue(value: object): Value | undefined {
  if (neo4j.isPoint(value)) return { $type: "Point", _value: formatPoint(value) };
  if (value instanceof Int8Array) return { $type: "Base64", _value: Buffer.from(value).toString("base64") };
  if (isVector(value)) return vectorToValue(value.getType(), value.asTypedArray());
  if (isUUID(value) || isUnsupportedType(value)) return { $type: "Unsupported", _value: value.toString() };
  return undefined;
}

function vectorToValue(coordinatesType: string, coordinates: Iterable<number | bigint>): Value {
  return { $type: "Vector", _value: { coordinatesType, coordinates: [...coordinates].map(String) } };
}

function toValues(values: object, budget: Budget): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([key, item]) => [counted(key, budget), toValue(item, budget)]),
  );
}

/** A node with its identity. */
export function nodeToValue({ elementId, labels, properties }: Node, budget: Budget): NodeValue {
  budget.spend(labels.join().length);
  return {
    $type: "Node",
    _value: {
      _element_id: counted(elementId, budget),
      _labels: labels,
      _properties: toValues(properties, budget),
    },
  };
}

/** A relationship with its identity and those of its ends. */
export function relationshipToValue(relationship: Relationship, budget: Budget): RelationshipValue {
  return {
    $type: "Relationship",
    _value: {
      _element_id: counted(relationship.elementId, budget),
      _start_node_element_id: counted(relationship.startNodeElementId, budget),
      _end_node_element_id: counted(relationship.endNodeElementId, budget),
      _type: counted(relationship.type, budget),
      _properties: toValues(relationship.properties, budget),
    },
  };
}

function pathToValues({ start, segments }: Path, budget: Budget): (NodeValue | RelationshipValue)[] {
  const steps = segments.flatMap(({ relationship, end }) => [
    relationshipToValue(relationship, budget),
    nodeToValue(end, budget),
  ]);
  return [nodeToValue(start, budget), ...steps];
}

function counted(text: string, budget: Budget): string {
  budget.spend(Buffer.byteLength(text) + 3);
  return text;
}

/** A float always shows that it is one: 2 is an integer, 2.0 is not, and −0.0 is not 0.0. */
function formatFloat(value: number): string {
  if (Object.is(value, -0)) return "-0.0";
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
}

/** A point as "extended well-known text" (EWKT): its spatial reference system, then its coordinates. */
function formatPoint({ srid, x, y, z }: Point): string {
  const coordinates = [x, y, ...(z === undefined ? [] : [z])].map(formatFloat).join(" ");
  return `SRID=${srid};POINT ${z === undefined ? "" : "Z "}(${coordinates})`;
}
