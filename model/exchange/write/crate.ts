import { canonicalJson } from "../cited/canonical.ts";
import type { Fixed } from "../cited/compare.ts";
import { describeCrate, writeCrateReadme } from "../cited/crate-description.ts";
import { CRATE, MANIFEST, QUESTION, type Question, README, RESULT } from "../cited/crate-parts.ts";
import { hashResult, writeResult } from "../cited/result.ts";
import type { Written } from "../package/descriptor.ts";
import { packageMembers } from "./data-package.ts";
import { REFERENCE_FORMATS } from "./references.ts";
import { claimsCsv, entitiesCsv } from "./tables.ts";
import { type ExportFormat, type Taken, VIEWS, type WriteOptions } from "./taken.ts";
import { Tally } from "./tally.ts";
import { type ZipMember, zipOf } from "./zip.ts";

/** A result with all that it takes to look at it, and to ask again, years later: RO-Crate 1.3. */
export const crate: ExportFormat = {
  name: "ro-crate",
  title: "Research object (RO-Crate)",
  note: "Question, result, claims, bibliography and the whole dataset with their hashes; npm run rerun asks again.",
  mediaType: "application/zip",
  extension: "crate.zip",
  of: VIEWS,
  write: (taken, options) => zipOf(crateMembers(taken, options)),
};

async function* crateMembers(taken: Taken, options: WriteOptions): AsyncGenerator<ZipMember> {
  const written: Written[] = [];
  for await (const { name, pieces } of contentsOf(taken, options)) {
    const tally = new Tally(name);
    yield tally.count(pieces);
    written.push(tally.written());
  }
  const described = { about: taken.about, asked: taken.asked, fixed: fixedOf(taken), view: taken.view };
  const last = [
    [README, () => writeCrateReadme(described)],
    // Last of all that it describes.
    [CRATE, () => describeCrate(described, written)],
  ] as const;
  for (const [name, write] of last) {
    const tally = new Tally(name);
    yield tally.count([write()]);
    written.push(tally.written());
  }
  // As sha256sum reads it: the list by which a crate that somebody has changed is told apart.
  yield { name: MANIFEST, pieces: [written.map(({ hash, path }) => `${hash}  ${path}\n`).join("")] };
}

async function* contentsOf(taken: Taken, options: WriteOptions): AsyncGenerator<ZipMember> {
  const { asked, about, view } = taken;
  const question: Question = {
    form: 1,
    view,
    parameters: { ...asked.parameters, dataset: about.id },
    dataset: about.id,
    fixed: fixedOf(taken),
  };
  yield { name: QUESTION, pieces: [`${canonicalJson(question)}\n`] };
  yield { name: RESULT, pieces: [writeResult(asked.result())] };
  yield { name: "claims.csv", pieces: claimsCsv.write(taken, options) };
  yield { name: "entities.csv", pieces: entitiesCsv.write(taken, options) };
  for (const format of REFERENCE_FORMATS.filter(({ name }) => name === "bibtex")) {
    yield { name: "sources.bib", pieces: format.write(taken, options) };
  }
  for await (const { name, pieces } of packageMembers(taken, options))
    yield { name: `dataset/${name}`, pieces };
}

function fixedOf({ about, asked }: Taken): Fixed {
  const result = asked.result();
  const { version, contentHash } = about;
  return { version, contentHash, resultHash: hashResult(result), summary: result.summary };
}
