import { canonicalJson } from "../cited/canonical.ts";
import { type Fixed, fixedOf } from "../cited/compare.ts";
import { describeCrate, writeCrateReadme } from "../cited/crate-description.ts";
import {
  ANSWER,
  CRATE,
  FIGURE,
  MANIFEST,
  QUESTION,
  type Question,
  README,
  RESULT,
} from "../cited/crate-parts.ts";
import { type Result, writeResult } from "../cited/result.ts";
import type { Written } from "../package/descriptor.ts";
import { answerJson } from "./answers.ts";
import { packageMembers } from "./data-package.ts";
import { figureSvg } from "./figures.ts";
import { bibtex } from "./references.ts";
import { claimsCsv, entitiesCsv } from "./tables.ts";
import { type ExportFormat, type Taken, VIEWS, type WriteOptions } from "./taken.ts";
import { Tally } from "./tally.ts";
import { type ZipMember, zipOf } from "./zip.ts";

/** A result with all that it takes to look at it, and to ask again, years later: RO-Crate 1.3. */
export const crate: ExportFormat = {
  name: "ro-crate",
  title: "Research object (RO-Crate)",
  note: "Question, result, figure, claims, bibliography and the whole dataset with their hashes; npm run rerun asks again.",
  mediaType: "application/zip",
  extension: "crate.zip",
  of: VIEWS,
  write: (taken, options) => zipOf(crateMembers(taken, options)),
};

async function* crateMembers(taken: Taken, options: WriteOptions): AsyncGenerator<ZipMember> {
  const { about, asked, view } = taken;
  const result = await asked.result();
  const fixed = fixedOf({ about, result });
  const written: Written[] = [];
  for await (const { name, pieces } of contentsOf(taken, options, { result, fixed })) {
    const tally = new Tally(name);
    yield tally.count(pieces);
    written.push(tally.written());
  }
  const described = { about, asked, fixed, view };
  const last = [
    [README, () => writeCrateReadme(described, written)],
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

async function* contentsOf(
  taken: Taken,
  options: WriteOptions,
  { result, fixed }: { readonly result: Result; readonly fixed: Fixed },
): AsyncGenerator<ZipMember> {
  const { asked, about, view } = taken;
  const question: Question = {
    form: 1,
    view,
    parameters: { ...asked.parameters, dataset: about.id },
    dataset: about.id,
    fixed,
  };
  yield { name: QUESTION, pieces: [`${canonicalJson(question)}\n`] };
  yield { name: RESULT, pieces: writeResult(result) };
  yield { name: "claims.csv", pieces: claimsCsv.write(taken, options) };
  yield { name: "entities.csv", pieces: entitiesCsv.write(taken, options) };
  if (taken.answer !== undefined) yield { name: ANSWER, pieces: answerJson.write(taken, options) };
  if (taken.draw !== undefined) yield { name: FIGURE, pieces: figureSvg.write(taken, options) };
  yield { name: "sources.bib", pieces: bibtex.write(taken, options) };
  for await (const { name, pieces } of packageMembers(taken, options))
    yield { name: `dataset/${name}`, pieces };
}
