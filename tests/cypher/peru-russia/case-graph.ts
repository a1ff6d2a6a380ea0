import { relationType } from "../../../model/graph/vocabulary.ts";
import { toGraphEntity, toInfluenceRelation } from "../../../model/influence/graph/from-relations.ts";
import { buildTemporalGraph } from "../../../model/influence/graph/project.ts";
import type { TemporalGraph } from "../../../model/influence/graph/temporal-graph.ts";
import { parseDay } from "../../../model/time/day.ts";
import { nodeOf } from "../../../server/neo4j/graph.ts";
import { read } from "../../../server/neo4j/read.ts";
import type { Case } from "../../../tools/case-table/read-case.ts";
import { testDatabase } from "../../support/database.ts";
import { loadedCase } from "./load-case.ts";

/** The case as it was loaded, and the graph that its influence paths are sought in. */
export interface LoadedGraph extends Case {
  readonly graph: TemporalGraph;
}

/** Loads the case and builds its graph, as the server does, up to the day on which its newest source was written. */
export async function loadedGraph(): Promise<LoadedGraph> {
  const loaded = await loadedCase();
  const database = testDatabase();
  const rows = await read(database, "MATCH (type:RelationType) RETURN type");
  const [newest] = await read(database, "MATCH (s:Source) RETURN toString(max(s.writtenAt)) AS day");
  await database.close();
  const types = rows.map(({ type }) => relationType.parse(nodeOf(type).properties));
  const graph = buildTemporalGraph(
    loaded.entities.map(toGraphEntity),
    types,
    loaded.relations.map(toInfluenceRelation),
    parseDay(String(newest?.day)),
  );
  return { ...loaded, graph };
}
