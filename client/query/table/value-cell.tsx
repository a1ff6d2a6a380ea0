import type { NodeValue, RelationshipValue, Value } from "../../../model/console/value.ts";
import { toWords } from "../../../model/console/words.ts";
import { SelectionLink } from "../../evidence/links.tsx";
import { nameOf } from "../../evidence/reading.ts";
import { useCase } from "../../store/hooks.ts";

/** A value as a reader wants it: entities and relations as what they are called, which opens their evidence. */
export function ValueCell({ value }: { readonly value: Value }) {
  switch (value.$type) {
    case "Node":
      return <NodeLink node={value} />;
    case "Relationship":
      return <RelationLink relationship={value} />;
    case "Path":
      return value._value.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path may run through the same node twice
        <span key={index} className="path-part">
          {part.$type === "Node" ? <NodeLink node={part} /> : <RelationLink relationship={part} />}
        </span>
      ));
    case "List":
      return isLinked(value._value) ? <LinkList values={value._value} /> : toWords(value);
    case "Null":
      return <span className="null">null</span>;
    default:
      return toWords(value);
  }
}

function isLinked(values: readonly Value[]): boolean {
  return values.length > 0 && values.every(({ $type }) => $type === "Node" || $type === "Relationship");
}

/** More than this of a list's links make a row that hides all others. */
const LISTED = 12;

function LinkList({ values }: { readonly values: readonly Value[] }) {
  return (
    <ul className="value-list">
      {values.slice(0, LISTED).map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list may hold the same thing twice
        <li key={index}>
          <ValueCell value={value} />
        </li>
      ))}
      {values.length > LISTED && <li>and {values.length - LISTED} more</li>}
    </ul>
  );
}

function NodeLink({ node }: { readonly node: NodeValue }) {
  const { entities } = useCase();
  const entity = entities.get(idOf(node._value._properties));
  if (!entity) return toWords(node);
  return (
    <SelectionLink
      selection={{ kind: "entity", id: entity.id }}
      className="entity-link"
      lang={entity.nameLanguage}
    >
      {entity.name}
    </SelectionLink>
  );
}

function RelationLink({ relationship }: { readonly relationship: RelationshipValue }) {
  const loaded = useCase();
  const relation = loaded.relationsById.get(idOf(relationship._value._properties));
  if (!relation) return toWords(relationship);
  const name = loaded.types.get(relation.type)?.name ?? relation.type;
  const ends = `from ${nameOf(loaded, relation.from)} to ${nameOf(loaded, relation.to)}`;
  return (
    <SelectionLink
      selection={{ kind: "relation", id: relation.id }}
      className="table-link"
      label={`${name} ${relation.dates.when}, ${ends}: evidence`}
    >
      {name} <small>{relation.dates.when}</small>
    </SelectionLink>
  );
}

function idOf({ id }: Readonly<Record<string, Value>>): string {
  return id?.$type === "String" ? id._value : "";
}
