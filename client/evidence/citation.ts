import type { Dataset } from "../../model/graph/dataset.ts";
import { describeLocator, readReference } from "../../model/graph/locator.ts";
import type { Case } from "../store/case.ts";

const HASH_LENGTH = 12;

/** A place in a source as a citation names it: "Adins, S. and Rooney, M. (2019) …, paragraph 5." */
export function citePlace(loaded: Case, reference: string): string {
  const { sourceId, locator } = readReference(reference);
  const source = loaded.sources.get(sourceId);
  const place = describeLocator(locator, source);
  const citation = (source?.citation ?? sourceId).replace(/\.\s*$/, "");
  return place ? `${citation}, ${place}.` : `${citation}.`;
}

/** What tells one state of a dataset from all others. */
export type CitedDataset = Pick<Dataset, "title" | "id" | "version" | "contentHash">;

/** The dataset, its version and the beginning of its content hash, which tell what data a claim rests on. */
export function citeDataset({ title, id, version, contentHash }: CitedDataset): string {
  return `${title} (dataset ${id}, version ${version}, content ${contentHash.slice(0, HASH_LENGTH)})`;
}

/** What a copied citation is made of. */
export interface Claim {
  /** The claim in a sentence. */
  readonly sentence: string;
  /** Its date in words. */
  readonly date: string;
  /** The statement in the dataset's words. */
  readonly statement: string;
  /** Places in sources, as `sourceId#locator`. */
  readonly sources: readonly string[];
}

/** A claim as plain text that can stand in a footnote: what, when, after whom, in which data, and where. */
export function formatCitation(loaded: Case, claim: Claim, permalink: string): string {
  const head = claim.date ? `${claim.sentence} (${claim.date}).` : `${claim.sentence}.`;
  const places = claim.sources.map((reference) => `Source: ${citePlace(loaded, reference)}`);
  return [head, claim.statement, ...places, `Data: ${citeDataset(loaded.dataset)}.`, permalink]
    .filter(Boolean)
    .join("\n");
}
