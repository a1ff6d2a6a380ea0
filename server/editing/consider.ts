import { type Draft, type EditFinding, idField } from "../../model/exchange/edit/change.ts";
import { BY_HAND, type Edit, overlay } from "../../model/exchange/edit/overlay.ts";
import type { Finding } from "../../model/exchange/finding.ts";
import type { CaseColumns } from "../../model/graph/columns.ts";
import type { Manifest } from "../../model/graph/dataset.ts";
import type { HeldCase } from "../cases/cases.ts";
import type { Streaming } from "../cases/stream-case.ts";
import { CaseCheck } from "../datasets/checking/case-check.ts";
import { readExcerpt } from "./excerpt.ts";
import { findReferring } from "./referring.ts";
import { restsOn } from "./rests-on.ts";
import { isSame } from "./same-fields.ts";
import { readNamed } from "./things.ts";

/** Drafts as edits of what is there, and what is wrong with them. */
export interface Considered {
  readonly edits: readonly Edit[];
  readonly findings: readonly EditFinding[];
}

/**
 * Holds drafts against a case as a load would: by the same checks, over as much of the case as they touch.
 * @throws Problem as `read` does
 */
export async function consider(
  context: Streaming,
  held: HeldCase,
  manifest: Manifest,
  drafts: readonly Draft[],
): Promise<Considered> {
  const before = await readNamed(context, held, drafts);
  const edits = drafts.map(({ kind, id, what, fields }, place): Edit => {
    const after = what === "put" ? { ...fields, [idField(kind)]: id } : undefined;
    return { kind, id, before: before[place], after };
  });
  const own = drafts.flatMap((draft, place) => judge(drafts, place, draft, edits[place]));
  if (own.length > 0) return { edits, findings: own };
  const holding = await findHolding(context, held, manifest, edits);
  return { edits, findings: [...holding, ...(await check(context, held, manifest, edits))] };
}

function judge(drafts: readonly Draft[], place: number, draft: Draft, edit: Edit | undefined): EditFinding[] {
  const { kind, id, what, isNew, fields } = draft;
  const add = (found: EditFinding["kind"], reason: string, remedy: string): EditFinding[] => [
    { draft: place, field: "id", kind: found, reason, remedy },
  ];
  const isThere = edit?.before !== undefined;
  if (drafts.findIndex((other) => other.kind === kind && other.id === id) < place)
    return add("duplicate", `is the second that is said of the ${kind} ${id}`, "say all of it at once");
  if (isNew && isThere) return add("duplicate", `is taken: there is a ${kind} ${id}`, "give it another id");
  if (!isNew && !isThere) return add("reference", `is that of no ${kind} here`, "write it as a new one");
  if (what === "put" && fields === undefined) return add("field", "has no fields", "say what it says");
  if (edit?.before && edit.after && isSame(edit.before, edit.after))
    return [
      { draft: place, kind: "unchanged", reason: "says what it said before", remedy: "change something" },
    ];
  return [];
}

async function findHolding(
  { database }: Streaming,
  held: HeldCase,
  manifest: Manifest,
  edits: readonly Edit[],
): Promise<EditFinding[]> {
  const along = new Set(edits.map(({ kind, id }) => `${kind} ${id}`));
  const found: EditFinding[] = [];
  for (const [draft, { kind, id, after }] of edits.entries()) {
    if (after !== undefined) continue;
    const { total, first } = await findReferring(database, held, manifest, kind, id, along);
    if (total === 0) continue;
    const named = first.map((one) => `${one.id} (${one.how})`).join(", ");
    const more = total > first.length ? ` and ${total - first.length} more` : "";
    const reason = `cannot go while something refers to it: ${named}${more}`;
    found.push({ draft, kind: "referred", reason, remedy: "change or remove those first" });
  }
  return found;
}

/** What a finding of another thing than a draft can be about: the rest was as it is before. */
const OF_OTHERS: ReadonlySet<string> = new Set(["kind", "lifespan", "date"]);

async function check(
  context: Streaming,
  held: HeldCase,
  manifest: Manifest,
  edits: readonly Edit[],
): Promise<EditFinding[]> {
  const found: EditFinding[] = [];
  const take = (finding: Finding) => {
    const isOwn = finding.file === BY_HAND;
    if (isOwn || OF_OTHERS.has(finding.kind)) found.push(toEditFinding(finding, edits, held.columns));
  };
  const excerpt = await readExcerpt(context, held, manifest, edits);
  await new CaseCheck(manifest.id, take).read(overlay(excerpt, edits), () => undefined, context.signal);
  return found;
}

/** A finding of a check beside the draft that it comes of. */
export function toEditFinding(
  { file, row, id, field, kind, reason, remedy }: Finding,
  edits: readonly Edit[],
  columns: CaseColumns,
): EditFinding {
  if (file !== BY_HAND || row === undefined) {
    const behind = edits.findIndex((edit) => id !== undefined && restsOn(id, edit, columns));
    return { draft: Math.max(0, behind), kind, reason, remedy, ...(id !== undefined && { id }) };
  }
  const own = edits[row - 1];
  const named = own && field === idField(own.kind) ? "id" : field;
  return {
    ...{ draft: row - 1, kind, reason, remedy },
    ...(named !== undefined && named !== "" && { field: named }),
  };
}
