import { type CitedSource, citedSource } from "../../model/graph/evidence.ts";
import { KINDS } from "../../model/graph/kinds.ts";
import type { PackedCase } from "../../model/graph/pack/arrays.ts";
import { CaseBuilder } from "../../model/graph/pack/builder.ts";
import type { EntityRow, RelationRow } from "../../model/graph/pack/rows.ts";
import { type RelationType, relationType } from "../../model/graph/vocabulary.ts";
import { parseDay } from "../../model/time/day.ts";
import type { StoredRow } from "../datasets/checking/stored-row.ts";
import { toRelationRow } from "./relation-row.ts";

/** Builds a case of its rows on their way into the database, so that nothing has to be read back. */
export class CaseTaker {
  readonly #types: RelationType[] = [];
  readonly #sources: CitedSource[] = [];
  readonly #entities: EntityRow[] = [];
  #builder: CaseBuilder | undefined;

  /** Takes a row: relations after everything that they name. */
  take(row: StoredRow): void {
    if (row.asserts === "type") this.#types.push(relationType.parse(row.properties));
    else if (row.asserts === "source") this.#sources.push(citedSource.parse(row.properties));
    else if (row.asserts === "entity") this.#entities.push(toEntityRow(row));
    else this.#begun().addRelation(relationOf(row));
  }

  /**
   * The case of all rows.
   * @param pause is waited for between two steps of the work
   */
  finishBy(pause: () => Promise<void>): Promise<PackedCase> {
    return this.#begun().finishBy(pause);
  }

  /** Types, sources and entities are all there by now. */
  #begun(): CaseBuilder {
    if (this.#builder !== undefined) return this.#builder;
    const types = this.#types.sort((a, b) => (a.type < b.type ? -1 : 1));
    const sources = this.#sources.sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#builder = new CaseBuilder(types, sources);
    for (const entity of this.#entities) this.#builder.addEntity(entity);
    return this.#builder;
  }
}

function toEntityRow({ id, label, properties }: StoredRow): EntityRow {
  const kind = KINDS.find((known) => known === label);
  if (kind === undefined) throw new TypeError(`The entity ${id} is of no known kind`);
  const { name, names = [], when } = properties;
  const row = { id, kind, name: String(name), names: [names].flat().map(String) };
  return when === undefined ? row : { ...row, when: String(when), bounds: boundsOf(properties) };
}

function relationOf({ id, label, from, to, properties }: StoredRow): RelationRow {
  const { startMin, startMax, endMin, endMax } = boundsOf(properties);
  const { when, certainty, voice, denied, sector, sources, occasion = null } = properties;
  const dated = [when, startMin, startMax, endMin, endMax];
  return toRelationRow(from, [
    ...[id, to, label, ...dated],
    ...[certainty, voice, denied, sector, sources, occasion],
  ]);
}

function boundsOf({ startMin, startMax, endMin, endMax }: StoredRow["properties"]) {
  return {
    startMin: parseDay(String(startMin)),
    startMax: parseDay(String(startMax)),
    endMin: parseDay(String(endMin)),
    endMax: parseDay(String(endMax)),
  };
}
