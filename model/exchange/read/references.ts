import * as z from "zod";
import { type CslItem, cslItem, toSource } from "./csl.ts";
import { decode, findEncoding } from "./encoding.ts";
import { unreadable } from "./finding.ts";
import type { FileInput } from "./input.ts";
import { parseWhole } from "./json.ts";
import type { SourceFields } from "./source-fields.ts";
import { wholeOf } from "./whole.ts";

/** The largest list of references, in MiB. */
const LARGEST = 64;

/** The forms in which lists of references are written. */
export type ReferenceForm = "bibtex" | "ris" | "csl";

/** The form of a text that is a list of references; undefined where it is none. */
export function referenceForm(head: string): ReferenceForm | undefined {
  if (/^\s*(%[^\n]*\n\s*)*@\w+\s*[{(]/.test(head)) return "bibtex";
  if (/^\s*TY {2}- /.test(head)) return "ris";
  return /^\s*[[{]/.test(head) && /"type"\s*:\s*"/.test(head) && /"(id|issued|title|author)"\s*:/.test(head)
    ? "csl"
    : undefined;
}

/**
 * The works in a list of references: BibTeX, RIS, or CSL-JSON. Notes and the paths of attachments are not taken over.
 * @throws UnreadableError where it is broken; the message says where
 */
export async function readReferences(input: FileInput, form: ReferenceForm): Promise<SourceFields[]> {
  const items = form === "csl" ? await parseWhole(input) : await parseText(input, form);
  const parsed = z.array(cslItem).safeParse(Array.isArray(items) ? items : [items]);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw broken(
      input.name,
      `entry ${Number(issue?.path[0] ?? 0) + 1}: ${issue?.path.slice(1).join(".")} ${issue?.message}`,
    );
  }
  return named(parsed.data);
}

/** Whether a value of JSON is a list of references: every item of it must have a type that CSL knows. */
export function isCsl(value: unknown): boolean {
  const items = Array.isArray(value) ? value : [value];
  return items.length > 0 && items.every((item) => cslItem.safeParse(item).success);
}

// Loaded when first asked for, as it is the largest of the readers.
async function parseText(input: FileInput, form: "bibtex" | "ris"): Promise<unknown> {
  const { plugins } = await import("@citation-js/core");
  await (form === "bibtex" ? import("@citation-js/plugin-bibtex") : import("@citation-js/plugin-ris"));
  const text = await textOf(input);
  try {
    const forceType = form === "bibtex" ? "@bibtex/text" : "@ris/file";
    return plugins.input.chain(text, { forceType, generateGraph: false });
  } catch (error) {
    throw broken(
      input.name,
      error instanceof Error ? error.message.replace(/\s+/g, " ").trim() : String(error),
    );
  }
}

async function textOf(input: FileInput): Promise<string> {
  await wholeOf(input, "a list of references", "give it in parts", LARGEST);
  const { name } = await findEncoding(input);
  let text = "";
  for await (const chunk of decode(input, name)) text += chunk;
  return text;
}

function broken(file: string, reason: string) {
  return unreadable({ file }, `is no list of references that can be read: ${reason}`, "export it again");
}

function named(items: readonly CslItem[]): SourceFields[] {
  const seen = new Map<string, number>();
  return items.map((item, place) => {
    const source = toSource(item, place);
    const times = (seen.get(source.id) ?? 0) + 1;
    seen.set(source.id, times);
    return times === 1 ? source : { ...source, id: `${source.id}-${times}` };
  });
}
