import { ASSERTS, type CaseReader, type Stated } from "../reader.ts";
import { type Editable, idField } from "./change.ts";

/** One thing as it was and as it is to be; absent where it was not, or is no longer to be. */
export interface Edit {
  readonly kind: Editable;
  readonly id: string;
  readonly before?: Stated["fields"] | undefined;
  readonly after?: Stated["fields"] | undefined;
}

/** Where a row comes from that stands in no file; its rows are the edits, from 1. */
export const BY_HAND = "by hand";

/**
 * A case with some things said otherwise. What rests on them follows: who took part in an occasion shares its new date,
 * a dispute that one side no longer declares is none, and relations that had the sector of their type have its new one.
 * @param edits each of another thing
 */
export function overlay(base: CaseReader, edits: readonly Edit[]): CaseReader {
  return {
    manifest: base.manifest,
    async *read(signal) {
      const written = new Overlay(edits);
      for await (const rows of base.read(signal)) {
        const altered = rows.flatMap((row) => written.pass(row));
        if (altered.length > 0) yield altered;
      }
      const rest = written.rest();
      if (rest.length > 0) yield rest;
    },
  };
}

interface Placed extends Edit {
  readonly row: number;
}

class Overlay {
  readonly #edits: ReadonlyMap<string, Placed>;
  readonly #new: Placed[];
  readonly #roles = new Set<unknown>();
  readonly #redated: ReadonlyMap<string, unknown>;
  readonly #settled: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #sectors: ReadonlyMap<unknown, unknown>;

  constructor(edits: readonly Edit[]) {
    const placed = edits.map((edit, place): Placed => ({ ...edit, row: place + 1 }));
    this.#edits = new Map(placed.map((edit) => [`${edit.kind} ${edit.id}`, edit]));
    this.#new = placed.filter(({ before }) => before === undefined);
    this.#redated = redated(edits);
    this.#settled = settled(edits);
    this.#sectors = sectorsBefore(edits);
  }

  /** A row as it is to be read, behind what is new and belongs before it. */
  pass(row: Stated): Stated[] {
    const before = this.#take(ASSERTS.indexOf(row.asserts));
    const edit = this.#edits.get(`${row.asserts} ${row.fields[idField(row.asserts)]}`);
    const own = edit === undefined ? [this.#follow(row)] : toRows(edit);
    const rows = before.length === 0 ? own : [...before, ...own];
    for (const { asserts, fields } of rows)
      if (asserts === "type" && fields.role === true) this.#roles.add(fields.type);
    return rows;
  }

  rest(): Stated[] {
    return this.#take(ASSERTS.length);
  }

  #take(rank: number): Stated[] {
    if (this.#new.length === 0) return [];
    const due = this.#new.filter(({ kind }) => ASSERTS.indexOf(kind) < rank);
    for (const edit of due) this.#new.splice(this.#new.indexOf(edit), 1);
    due.sort((one, other) => ASSERTS.indexOf(one.kind) - ASSERTS.indexOf(other.kind));
    return due.flatMap(toRows);
  }

  #follow(row: Stated): Stated {
    if (row.asserts !== "relation") return row;
    const { type, to, when, id, disputes, sector } = row.fields;
    const isShared = this.#roles.has(type) && when !== undefined && this.#redated.get(String(to)) === when;
    const isDefault = sector !== undefined && this.#sectors.get(type) === sector;
    const gone = this.#settled.get(String(id));
    if (!isShared && !isDefault && gone === undefined) return row;
    const dated = isShared ? without(row.fields, "when") : row.fields;
    const fields = isDefault ? without(dated, "sector") : dated;
    return { ...row, fields: gone === undefined ? fields : undisputed(fields, disputes, gone) };
  }
}

/** The dates that occasions had before. */
function redated(edits: readonly Edit[]): Map<string, unknown> {
  return new Map(
    edits
      .filter(
        ({ kind, before, after }) => kind === "entity" && before !== undefined && before.when !== after?.when,
      )
      .map(({ id, before }) => [id, before?.when]),
  );
}

/** The sectors that types gave their relations before, where they give another now. */
function sectorsBefore(edits: readonly Edit[]): Map<unknown, unknown> {
  return new Map(
    edits
      .filter(
        ({ kind, before, after }) =>
          kind === "type" && after !== undefined && before?.sector !== after.sector,
      )
      .map(({ id, before }) => [id, before?.sector]),
  );
}

/** Per relation the rivals that no longer dispute it. */
function settled(edits: readonly Edit[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { kind, id, before, after } of edits) {
    if (kind !== "relation") continue;
    const left = new Set(textsOf(after?.disputes));
    for (const rival of textsOf(before?.disputes)) {
      if (!left.has(rival)) found.set(rival, (found.get(rival) ?? new Set()).add(id));
    }
  }
  return found;
}

function undisputed(
  fields: Stated["fields"],
  disputes: unknown,
  gone: ReadonlySet<string>,
): Stated["fields"] {
  const left = textsOf(disputes).filter((rival) => !gone.has(rival));
  if (left.length > 0) return { ...fields, disputes: left };
  return without(without(fields, "disputes"), "disputesOn");
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function without(fields: Stated["fields"], name: string): Stated["fields"] {
  const { [name]: _, ...rest } = fields;
  return rest;
}

function toRows({ kind, id, after, row }: Placed): Stated[] {
  return after === undefined
    ? []
    : [{ asserts: kind, fields: { ...after, [idField(kind)]: id }, origin: { file: BY_HAND, row } }];
}
