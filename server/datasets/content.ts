import type { Entity } from "../../model/graph/entity.ts";
import type { Relation } from "../../model/graph/relation.ts";
import type { RelationType } from "../../model/graph/vocabulary.ts";
import type { SourceRow } from "./row-schemas.ts";

/** What a dataset holds once everything is derived, each thing with the node or relationship that stores it. */
export interface Content {
  readonly types: readonly RelationType[];
  readonly sources: readonly Stored<SourceRow>[];
  readonly entities: readonly Stored<Entity>[];
  readonly relations: readonly Stored<Relation>[];
}

export interface Stored<T> {
  readonly element: string;
  readonly value: T;
}
