import type { Assertion } from "../asserted.ts";
import type { Defect } from "../defect.ts";
import { MANIFEST } from "../folder.ts";

type Thing = Assertion["asserts"];

/** Collects defects, each with the script that asserted what is wrong. */
export class Findings {
  readonly defects: Defect[] = [];
  readonly #scripts: ReadonlyMap<string, string>;

  constructor(assertions: readonly Assertion[]) {
    this.#scripts = new Map(assertions.map(({ asserts, id, script }) => [`${asserts} ${id}`, script]));
  }

  /** @param reason what is wrong and how to mend it */
  add(thing: Thing, id: string, reason: string): void {
    this.defects.push({ script: this.#scripts.get(`${thing} ${id}`) ?? "unknown script", id, reason });
  }

  addToManifest(reason: string): void {
    this.defects.push({ script: MANIFEST, reason });
  }
}
