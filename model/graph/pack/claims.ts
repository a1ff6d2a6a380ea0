import { CERTAINTIES, SECTORS, VOICES } from "../kinds.ts";
import type { CaseArrays } from "./arrays.ts";
import type { RelationRow } from "./rows.ts";

/** What a relation claims and how, in one number: certainty, voice, sector and denial in a byte each. */
export function packClaim({ certainty, voice, sector, denied }: RelationRow): number {
  const claim =
    CERTAINTIES.indexOf(certainty) | (VOICES.indexOf(voice) << 8) | (SECTORS.indexOf(sector) << 16);
  return claim | (denied ? 1 << 24 : 0);
}

/** The same as a column each. */
export function unpackClaims(
  claims: Int32Array,
): Pick<CaseArrays, "certainty" | "voice" | "sector" | "denied" | "carries"> {
  const byte = (shift: number) => Uint8Array.from(claims, (claim) => (claim >> shift) & 0xff);
  const [certainty, voice, sector, denied] = [byte(0), byte(8), byte(16), byte(24)];
  const recommends = VOICES.indexOf("recommends");
  return {
    certainty,
    voice,
    sector,
    denied,
    carries: denied.map((isDenied, index) => (isDenied === 0 && voice[index] !== recommends ? 1 : 0)),
  };
}
