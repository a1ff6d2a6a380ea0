import type { Answer } from "../../../model/console/answer.ts";
import { toPlain } from "../../../model/console/plain.ts";
import type { Value } from "../../../model/console/value.ts";
import type { Scalar } from "../../../model/exchange/write/attributes.ts";
import type { TakenAnswer } from "../../../model/exchange/write/taken.ts";
import type { HeldCase } from "../../cases/cases.ts";
import type { LoadedDataset } from "../../datasets/registry.ts";

/**
 * A cell as what it says whatever database it stands in: an entity or a relation as its id, all else as plain JSON; the key
 * of the dataset's generation, which each load changes, as the dataset's id.
 */
export function valueOfCell(cell: Value, loaded: Pick<LoadedDataset, "id" | "generation">): unknown {
  if (cell.$type === "List" || cell.$type === "Path")
    return cell._value.map((one) => valueOfCell(one, loaded));
  if (cell.$type === "Map")
    return Object.fromEntries(
      Object.entries(cell._value).map(([name, one]) => [name, valueOfCell(one, loaded)]),
    );
  const id = idOf(cell);
  if (id !== undefined) return cell.$type === "Node" ? { entity: id } : { claim: id };
  const plain = toPlain(cell);
  return plain === loaded.generation ? loaded.id : plain;
}

type Named = Pick<HeldCase, "columns" | "dataset">;

/** Rows with names where entities stand, and their ids in a column beside. */
export function tabulate(
  { columns, rows }: Pick<Answer, "columns" | "rows">,
  held: Named,
): Omit<TakenAnswer, "whole"> {
  const hasIds = columns.map((_, at) =>
    rows.some((row) => row[at] !== undefined && idOf(row[at]) !== undefined),
  );
  return {
    columns: columns.flatMap((name, at) => (hasIds[at] ? [name, `${name} id`] : [name])),
    rows: rows.map((row) =>
      row.flatMap((cell, at) => (hasIds[at] ? [wordOf(cell, held), idOf(cell)] : [wordOf(cell, held)])),
    ),
  };
}

function idOf(cell: Value): string | undefined {
  return textOf(cell, "id");
}

function textOf(cell: Value, property: string): string | undefined {
  if (cell.$type !== "Node" && cell.$type !== "Relationship") return undefined;
  const found = cell._value._properties[property];
  return found?.$type === "String" ? found._value : undefined;
}

function wordOf(cell: Value, held: Named): Scalar | undefined {
  if (cell.$type === "List") return cell._value.map((one) => wordOf(one, held) ?? "").join("; ");
  const id = idOf(cell);
  if (id !== undefined)
    return nameOf(cell, id, held) ?? textOf(cell, "name") ?? textOf(cell, "statement") ?? id;
  const value = valueOfCell(cell, held.dataset);
  if (value === null) return undefined;
  return typeof value === "object" ? JSON.stringify(value) : scalar(value);
}

/** The name of an entity as the case is told. */
function nameOf({ $type }: Value, id: string, { columns: { entities } }: Named): string | undefined {
  return $type === "Node" ? entities.names.at(entities.ids.indexOf(id)) : undefined;
}

function scalar(value: unknown): Scalar {
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
