/**
 * The plan operators of Neo4j that read the graph or pass rows on, without what follows in brackets, as in
 * `Expand(Into)`. What is not here is refused: every operator that writes, changes the schema, reads files
 * (LoadCSV), administers, starts transactions or looks into the server, and every one that later versions bring.
 */
export const READ_OPERATORS: ReadonlySet<string> = new Set(
  `
  AllNodesScan Anti AntiSemiApply Apply Argument CacheProperties CartesianProduct ConditionalApply
  AntiConditionalApply Distinct Eager EagerAggregation EmptyResult EmptyRow Expand Filter
  IntersectionNodeByLabelsScan LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit
  MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek NodeByLabelScan NodeCountFromCountStore NodeHashJoin
  NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek NodeIndexSeekByRange
  NodeLeftOuterHashJoin NodeRightOuterHashJoin NodeUniqueIndexSeek NodeUniqueIndexSeekByRange NonFuseable
  NonPipelined NullifyMetadata Optional OptionalExpand OrderedAggregation OrderedDistinct OrderedUnion PartialSort
  PartialTop PathPropagatingBFS PreserveOrder ProcedureCall ProduceResults ProjectEndpoints Projection
  RelationshipCountFromCountStore RemoteBatchProperties RemoteBatchPropertiesWithFilter Repeat
  BidirectionalRepeat RollUpApply SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath ShowConstraints
  ShowIndexes Skip Sort StatefulShortestPath SubtractionNodeByLabelsScan Top Top1WithTies TriadicBuild
  TriadicFilter TriadicSelection Union UnionNodeByLabelsScan Unwind ValueHashJoin ValueLeftOuterHashJoin
  VarLengthExpand
  DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek DirectedRelationshipByIdSeek
  DirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan
  DirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange DirectedRelationshipTypeScan
  DirectedRelationshipUniqueIndexSeek DirectedRelationshipUniqueIndexSeekByRange
  DirectedUnionRelationshipTypesScan
  UndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek
  UndirectedRelationshipIndexContainsScan UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan
  UndirectedRelationshipIndexSeek UndirectedRelationshipIndexSeekByRange UndirectedRelationshipTypeScan
  UndirectedRelationshipUniqueIndexSeek UndirectedRelationshipUniqueIndexSeekByRange
  UndirectedUnionRelationshipTypesScan
  PartitionedAllNodesScan PartitionedDirectedAllRelationshipsScan PartitionedDirectedRelationshipIndexScan
  PartitionedDirectedRelationshipIndexSeek PartitionedDirectedRelationshipIndexSeekByRange
  PartitionedDirectedRelationshipTypeScan PartitionedDirectedUnionRelationshipTypesScan
  PartitionedIntersectionNodeByLabelsScan PartitionedNodeByLabelScan PartitionedNodeIndexScan
  PartitionedNodeIndexSeek PartitionedNodeIndexSeekByRange PartitionedSubtractionNodeByLabelsScan
  PartitionedUndirectedAllRelationshipsScan PartitionedUndirectedRelationshipIndexScan
  PartitionedUndirectedRelationshipIndexSeek PartitionedUndirectedRelationshipIndexSeekByRange
  PartitionedUndirectedRelationshipTypeScan PartitionedUndirectedUnionRelationshipTypesScan
  PartitionedUnionNodeByLabelsScan PartitionedUnwind
  `
    .trim()
    .split(/\s+/),
);

/** The procedures that read the graph or describe its shape; `dbms.*` and every other are refused. */
export const PROCEDURES: ReadonlySet<string> = new Set([
  "db.labels",
  "db.relationshiptypes",
  "db.propertykeys",
  "db.schema.visualization",
  "db.schema.nodetypeproperties",
  "db.schema.reltypeproperties",
  "db.index.fulltext.querynodes",
  "db.index.fulltext.queryrelationships",
  "db.index.vector.querynodes",
  "db.index.vector.queryrelationships",
]);

/**
 * The functions with a namespace, all of Cypher's own. Those without one are Cypher's by rule: Neo4j takes no
 * user-defined function into the root namespace.
 */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  ...["date", "datetime", "localdatetime", "localtime", "time"].flatMap((type) =>
    ["", ".realtime", ".statement", ".transaction", ".truncate"].map((part) => type + part),
  ),
  "datetime.fromepoch",
  "datetime.fromepochmillis",
  "duration.between",
  "duration.indays",
  "duration.inmonths",
  "duration.inseconds",
  "point.distance",
  "point.withinbbox",
  "vector.similarity.cosine",
  "vector.similarity.euclidean",
  "coll.distinct",
  "coll.flatten",
  "coll.indexof",
  "coll.insert",
  "coll.max",
  "coll.min",
  "coll.remove",
  "coll.sort",
]);
