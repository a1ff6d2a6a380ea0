import type { Entity } from "../../model/graph/entity.ts";
import type { Relation } from "../../model/graph/relation.ts";

/** When more than this is kept, it is time to forget: some 30 MB of relations. */
const ENOUGH = 20_000;

/**
 * Entities and relations that have been read, by their element id. Dragging a window asks for the same ones many times
 * a second, and reading them takes several times as long as finding out which are in force. They are kept while the
 * content hashes of the datasets stay what they are.
 */
export class KeptGraph {
  readonly relations = new Map<string, Relation>();
  readonly entities = new Map<string, Entity>();
  #contents = "";

  /** The content hashes of the datasets that everything kept was read from. */
  get contents(): string {
    return this.#contents;
  }

  /** Forgets what was read from other contents, and everything when it has become too much. */
  keepOnly(contents: string): void {
    if (contents === this.#contents && this.relations.size + this.entities.size <= ENOUGH) return;
    this.#contents = contents;
    this.relations.clear();
    this.entities.clear();
  }
}
