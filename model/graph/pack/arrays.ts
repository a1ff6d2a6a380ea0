import type { CitedSource } from "../evidence.ts";
import type { RelationType } from "../vocabulary.ts";

/** All numbers and packed texts of a case, flat: what is kept on disk and shared by threads. */
export interface CaseArrays {
  readonly entityIdBytes: Uint8Array;
  readonly entityIdEnds: Int32Array;
  readonly entityIdTable: Int32Array;
  readonly nameBytes: Uint8Array;
  readonly nameEnds: Int32Array;
  readonly otherNameBytes: Uint8Array;
  readonly otherNameEnds: Int32Array;
  readonly kind: Uint8Array;
  readonly lifespan: Int32Array;
  readonly lifeStartMin: Int32Array;
  readonly lifeStartMax: Int32Array;
  readonly lifeEndMin: Int32Array;
  readonly lifeEndMax: Int32Array;
  readonly degree: Int32Array;
  readonly whenBytes: Uint8Array;
  readonly whenEnds: Int32Array;
  readonly relationIdBytes: Uint8Array;
  readonly relationIdEnds: Int32Array;
  readonly relationIdTable: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly startMin: Int32Array;
  readonly startMax: Int32Array;
  readonly endMin: Int32Array;
  readonly endMax: Int32Array;
  readonly when: Int32Array;
  readonly sourceSet: Int32Array;
  readonly occasion: Int32Array;
  readonly type: Uint16Array;
  readonly certainty: Uint8Array;
  readonly carries: Uint8Array;
  readonly doubted: Uint8Array;
  readonly voice: Uint8Array;
  readonly denied: Uint8Array;
  readonly sector: Uint8Array;
  readonly firstOfPair: Int32Array;
  readonly firstPairOf: Int32Array;
  readonly pairsOf: Int32Array;
  readonly pairsByWeight: Int32Array;
}

/** What of a case is small and no numbers. */
export interface CaseLists {
  readonly types: readonly RelationType[];
  readonly sources: readonly CitedSource[];
  readonly sourceSets: readonly (readonly string[])[];
}

/** A case as it is packed. */
export interface PackedCase {
  readonly lists: CaseLists;
  readonly arrays: CaseArrays;
}

/** Gives the arrays of a case, each as it is had by its name. */
export interface ArraySource {
  bytes(name: keyof CaseArrays): Uint8Array;
  shorts(name: keyof CaseArrays): Uint16Array;
  whole(name: keyof CaseArrays): Int32Array;
}

/** All arrays of a case from wherever they are. */
export function gatherArrays({ bytes, shorts, whole }: ArraySource): CaseArrays {
  return {
    entityIdBytes: bytes("entityIdBytes"),
    entityIdEnds: whole("entityIdEnds"),
    entityIdTable: whole("entityIdTable"),
    nameBytes: bytes("nameBytes"),
    nameEnds: whole("nameEnds"),
    otherNameBytes: bytes("otherNameBytes"),
    otherNameEnds: whole("otherNameEnds"),
    kind: bytes("kind"),
    lifespan: whole("lifespan"),
    lifeStartMin: whole("lifeStartMin"),
    lifeStartMax: whole("lifeStartMax"),
    lifeEndMin: whole("lifeEndMin"),
    lifeEndMax: whole("lifeEndMax"),
    degree: whole("degree"),
    whenBytes: bytes("whenBytes"),
    whenEnds: whole("whenEnds"),
    relationIdBytes: bytes("relationIdBytes"),
    relationIdEnds: whole("relationIdEnds"),
    relationIdTable: whole("relationIdTable"),
    from: whole("from"),
    to: whole("to"),
    startMin: whole("startMin"),
    startMax: whole("startMax"),
    endMin: whole("endMin"),
    endMax: whole("endMax"),
    when: whole("when"),
    sourceSet: whole("sourceSet"),
    occasion: whole("occasion"),
    type: shorts("type"),
    certainty: bytes("certainty"),
    carries: bytes("carries"),
    doubted: bytes("doubted"),
    voice: bytes("voice"),
    denied: bytes("denied"),
    sector: bytes("sector"),
    firstOfPair: whole("firstOfPair"),
    firstPairOf: whole("firstPairOf"),
    pairsOf: whole("pairsOf"),
    pairsByWeight: whole("pairsByWeight"),
  };
}

/** Bytes of all arrays but those that hold texts and where each of them ends. */
export function bytesBesideTexts(arrays: CaseArrays): number {
  return Object.entries(arrays)
    .filter(([name]) => !/(Bytes|Ends)$/.test(name))
    .reduce((sum, [, array]) => sum + array.byteLength, 0);
}
