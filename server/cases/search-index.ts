import type { CaseColumns } from "../../model/graph/columns.ts";
import { SECTORS } from "../../model/graph/kinds.ts";
import { toOutline } from "../../model/graph/lines.ts";
import { boundsAt } from "../../model/graph/pack/open.ts";
import { type CaseIndex, indexCase } from "../../model/search/case-index.ts";
import { namesOf } from "../../model/search/names.ts";
import { type EntityRow, leadOf, type RelationRow } from "../../model/search/rows.ts";
import type { HeldCase } from "./cases.ts";
import type { Streaming } from "./stream-case.ts";
import type { Texts, Told } from "./texts.ts";

/** Statements of cases up to so many relations are held for searching; of larger ones names, dates and sources are found. */
const MOST_TOLD = 5_000;

/** A query of the catalogue, as far as it is searched. */
export interface Question {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly text: string;
}

/** A case that is read for searching, and whether its statements and summaries are part of it. */
export interface HeldIndex {
  readonly index: CaseIndex;
  readonly covers: "texts" | "names";
}

/** Reads cases for searching once, and keeps them as long as their columns. */
export class SearchIndexes {
  readonly #held = new WeakMap<CaseColumns, Promise<HeldIndex>>();
  /** Those that were read while their texts could not be had. */
  readonly #withoutTexts = new WeakSet<CaseColumns>();
  readonly #questions: readonly Question[];

  /** @param questions the queries of the catalogue */
  constructor(questions: readonly Question[]) {
    this.#questions = questions;
  }

  /**
   * A case as it is searched: with its texts where it is not too large and they can be read.
   * @throws what is wrong in the database; it is read anew then by whoever asks next
   */
  of(context: Omit<Streaming, "signal"> & { readonly texts: Texts }, held: HeldCase): Promise<HeldIndex> {
    const { columns } = held;
    const known = this.#held.get(columns);
    if (known !== undefined && !this.#withoutTexts.delete(columns)) return known;
    // Others may wait for the same case, so that no single client's leaving ends its reading.
    const { signal } = new AbortController();
    const reading = this.#read({ ...context, signal }, held, known);
    this.#held.set(columns, reading);
    reading.then(
      ({ covers }) => {
        if (covers === "names" && mayBeTold(columns)) this.#withoutTexts.add(columns);
      },
      () => this.#held.delete(columns),
    );
    return reading;
  }

  /** @param known what was read without texts, which serves on while they cannot be had */
  async #read(
    context: Streaming & { readonly texts: Texts },
    held: HeldCase,
    known: Promise<HeldIndex> | undefined,
  ): Promise<HeldIndex> {
    const told = await tellAll(context, held);
    if (told === null && known !== undefined) return known;
    const index = await indexCase({
      entities: entityRows(held.columns, told),
      relations: told === null ? [] : relationRows(held.columns, told),
      sources: held.columns.sources.map(({ id, name, citation }) => ({ id, name, citation })),
      questions: this.#questions.map(({ name, title, question, text }) => ({
        id: name,
        title,
        text: question,
        more: text,
      })),
    });
    return { index, covers: told === null ? "names" : "texts" };
  }
}

/** All texts of a case; null where it is too large, or while they cannot be read. */
async function tellAll(context: Streaming & { readonly texts: Texts }, held: HeldCase): Promise<Told | null> {
  const { relations, entities } = held.columns;
  if (!mayBeTold(held.columns)) return null;
  const told = await context.texts.tell(context, held, {
    relations: relations.from.keys(),
    entities: entities.kind.keys(),
  });
  return told.texts === "whole" ? told : null;
}

function mayBeTold({ relations }: CaseColumns): boolean {
  return relations.from.length <= MOST_TOLD;
}

function entityRows(columns: CaseColumns, told: Told | null): EntityRow[] {
  return Array.from(columns.entities.kind, (_, at): EntityRow => {
    const { id, kind, name, summary, dates } = told?.entities[at] ?? toOutline(columns, at);
    return {
      id,
      kind,
      name,
      others: namesOf(columns, at).filter((one) => one !== name),
      summary,
      when: dates?.when ?? null,
      bounds: dates === undefined ? null : boundsAt(columns.entities, at),
      degree: columns.entities.degree[at] ?? 0,
    };
  });
}

function relationRows({ relations, entities, types }: CaseColumns, told: Told): RelationRow[] {
  return told.relations.map(({ id, statement, dates, denied }, at): RelationRow => {
    const [from, to] = [relations.from[at] ?? 0, relations.to[at] ?? 0];
    const type = types[relations.type[at] ?? 0];
    const reads = `${entities.names.at(from) ?? ""} ${type?.name ?? ""} ${entities.names.at(to) ?? ""}`;
    return {
      id,
      from,
      to,
      reads: denied ? `Denied: ${reads}` : reads,
      statement,
      sector: SECTORS[relations.sector[at] ?? 0] ?? "political",
      when: dates.when,
      bounds: boundsAt(relations, at),
      leads: leadOf(type, denied),
    };
  });
}
