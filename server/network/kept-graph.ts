import type { Entity } from "../../model/graph/entity.ts";
import type { Relation } from "../../model/graph/relation.ts";
import type { LoadedDataset } from "../datasets/registry.ts";

/** When more than this is kept of one load, it is time to forget: some 30 MB of relations. */
const ENOUGH = 20_000;

/** Loads of which something is kept at once. */
const LOADS = 4;

/** Entities and relations of one load of a dataset that have been read, by their element id. */
export interface KeptGraph {
  readonly relations: Map<string, Relation>;
  readonly entities: Map<string, Entity>;
}

/**
 * What has been read of datasets. Dragging a window asks for the same entities and relations many times a second, and
 * reading them takes several times as long as finding out which are in force. They are kept while their dataset stays
 * as it was loaded.
 */
export class KeptGraphs {
  readonly #graphs = new Map<string, KeptGraph>();

  /** What is kept of a dataset as it is loaded now; the loads asked for longest ago are forgotten. */
  of({ generation, loadedAt }: LoadedDataset): KeptGraph {
    const load = `${generation} ${loadedAt}`;
    const known = this.#graphs.get(load);
    const enough = known && known.relations.size + known.entities.size > ENOUGH;
    const graph = known && !enough ? known : { relations: new Map(), entities: new Map() };
    this.#graphs.delete(load);
    this.#graphs.set(load, graph);
    for (const oldest of this.#graphs.keys()) {
      if (this.#graphs.size <= LOADS) break;
      this.#graphs.delete(oldest);
    }
    return graph;
  }
}
