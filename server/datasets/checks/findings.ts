import type { Assertion } from "../asserted.ts";
import type { Defect } from "../defect.ts";
import { MANIFEST } from "../folder.ts";

type Thing = Assertion["asserts"];

/** Says what is wrong with one thing. */
export type Fault = (reason: string, missing?: boolean) => void;

/** Collects defects, each with the script that asserted what is wrong. */
export class Findings {
  readonly defects: Defect[] = [];
  readonly #scripts: ReadonlyMap<string, string>;

  constructor(assertions: readonly Assertion[]) {
    this.#scripts = new Map(assertions.map(({ asserts, id, script }) => [`${asserts} ${id}`, script]));
  }

  /**
   * @param reason what is wrong and how to mend it
   * @param missing whether it is that something is not there, which another script may have been meant to assert
   */
  add(thing: Thing, id: string, reason: string, missing = false): void {
    const script = this.#scripts.get(`${thing} ${id}`) ?? "unknown script";
    this.defects.push({ script, id, reason, ...(missing && { missing }) });
  }

  addToManifest(reason: string, missing = false): void {
    this.defects.push({ script: MANIFEST, reason, ...(missing && { missing }) });
  }
}
