import * as z from "zod";

const integer = z.object({
  $type: z.literal("Integer"),
  _value: z.string().regex(/^-?\d{1,19}$/, "must be a whole number in digits"),
});

const float = z.object({
  $type: z.literal("Float"),
  _value: z
    .string()
    .regex(/^(NaN|-?Infinity|-?\d+(\.\d+)?(e[+-]?\d+)?)$/i, "must be a number, NaN, Infinity or -Infinity"),
});

/** The temporal types, whose values travel as ISO 8601 text. */
export const TEMPORAL_TYPES = [
  "Date",
  "Time",
  "LocalTime",
  "OffsetDateTime",
  "ZonedDateTime",
  "LocalDateTime",
  "Duration",
] as const;

const temporal = z.object({ $type: z.enum(TEMPORAL_TYPES), _value: z.string() });
const point = z.object({ $type: z.literal("Point"), _value: z.string() });
const bytes = z.object({ $type: z.literal("Base64"), _value: z.base64() });
const text = z.object({ $type: z.literal("String"), _value: z.string() });
const truth = z.object({ $type: z.literal("Boolean"), _value: z.boolean() });
const nothing = z.object({ $type: z.literal("Null"), _value: z.null() });
const vector = z.object({
  $type: z.literal("Vector"),
  _value: z.object({ coordinatesType: z.string(), coordinates: z.array(z.string()) }),
});
const unsupported = z.object({ $type: z.literal("Unsupported"), _value: z.string() });

/** A list of values. */
export interface ListValue {
  $type: "List";
  _value: Value[];
}

/** Values by name. */
export interface MapValue {
  $type: "Map";
  _value: Record<string, Value>;
}

/** A node with its identity. */
export interface NodeValue {
  $type: "Node";
  _value: { _element_id: string; _labels: string[]; _properties: Record<string, Value> };
}

/** A relationship with its identity and those of its ends. */
export interface RelationshipValue {
  $type: "Relationship";
  _value: {
    _element_id: string;
    _start_node_element_id: string;
    _end_node_element_id: string;
    _type: string;
    _properties: Record<string, Value>;
  };
}

/** Nodes and relationships in turn, as a path runs through them. */
interface PathValue {
  $type: "Path";
  _value: (NodeValue | RelationshipValue)[];
}

/**
 * A Cypher value as it travels: the typed JSON of Neo4j's Query API (`application/vnd.neo4j.query`), in which each value
 * says its type, and whole numbers, floats, temporal values and points travel as text, so that nothing is lost.
 */
export type Value =
  | z.infer<typeof integer>
  | z.infer<typeof float>
  | z.infer<typeof temporal>
  | z.infer<typeof point>
  | z.infer<typeof bytes>
  | z.infer<typeof text>
  | z.infer<typeof truth>
  | z.infer<typeof nothing>
  | z.infer<typeof vector>
  | z.infer<typeof unsupported>
  | NodeValue
  | RelationshipValue
  | PathValue
  | ListValue
  | MapValue;

const values = z.record(
  z.string(),
  z.lazy(() => value),
);

const list = z.object({
  $type: z.literal("List"),
  _value: z.array(z.lazy(() => value)),
});

const map = z.object({ $type: z.literal("Map"), _value: values });

/** What `NodeValue` describes. */
export const nodeValue = z
  .object({
    $type: z.literal("Node"),
    _value: z.object({ _element_id: z.string(), _labels: z.array(z.string()), _properties: values }),
  })
  .meta({ id: "CypherNode", description: "A node with its identity." });

/** What `RelationshipValue` describes. */
export const relationshipValue = z
  .object({
    $type: z.literal("Relationship"),
    _value: z.object({
      _element_id: z.string(),
      _start_node_element_id: z.string(),
      _end_node_element_id: z.string(),
      _type: z.string(),
      _properties: values,
    }),
  })
  .meta({ id: "CypherRelationship", description: "A relationship with its identity and those of its ends." });

const path = z.object({
  $type: z.literal("Path"),
  _value: z.array(z.discriminatedUnion("$type", [nodeValue, relationshipValue])),
});

/** What `Value` describes. */
export const value: z.ZodType<Value> = z
  .lazy(() =>
    // By its type at once: an answer of 10,000 rows tries no schema in vain.
    z.discriminatedUnion("$type", [
      integer,
      float,
      temporal,
      point,
      bytes,
      text,
      truth,
      nothing,
      vector,
      unsupported,
      nodeValue,
      relationshipValue,
      path,
      list,
      map,
    ]),
  )
  .meta({
    id: "CypherValue",
    description: "A Cypher value in the typed JSON of Neo4j's Query API: its type and its value.",
    examples: [
      { $type: "Integer", _value: "9223372036854775807" },
      { $type: "Date", _value: "1968-10-03" },
    ],
  });
