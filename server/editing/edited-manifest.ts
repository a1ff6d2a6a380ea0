import type { Edit } from "../../model/exchange/edit/overlay.ts";
import type { Manifest } from "../../model/graph/dataset.ts";
import { FIRST_DAY, formatDay, LAST_DAY, parseDay } from "../../model/time/day.ts";
import { readWhen } from "../../model/time/edtf.ts";

const MARK = /[+.]edit\.\d+$/;

/**
 * What a case says of itself after some edits. Its version tells that it is no longer the one of its files (build metadata
 * of Semantic Versioning: `1.0.0+edit.4`), and what lies outside the years that the timeline shows widens them.
 * @param number of the last change
 */
export function editedManifest(manifest: Manifest, edits: readonly Edit[], number: number): Manifest {
  const version = manifest.version.replace(MARK, "");
  const mark = version.includes("+") ? "." : "+";
  const span = edits.reduce(widened, manifest.span);
  return { ...manifest, span, version: `${version}${mark}edit.${number}` };
}

function widened(span: Manifest["span"], { kind, before, after }: Edit): Manifest["span"] {
  const when = after?.when;
  if (kind !== "relation" || typeof when !== "string" || when === before?.when) return span;
  const days = Object.values(readWhen(when, LAST_DAY).bounds).filter(
    (day: number) => day > FIRST_DAY && day < LAST_DAY,
  );
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (last < parseDay(span.start)) return { ...span, start: formatDay(first) };
  if (first > parseDay(span.end)) return { ...span, end: formatDay(last) };
  return span;
}
