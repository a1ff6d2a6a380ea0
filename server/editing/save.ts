import {
  type Change,
  type ChangesMade,
  type Draft,
  type EditFinding,
  editFields,
} from "../../model/exchange/edit/change.ts";
import { type Edit, overlay } from "../../model/exchange/edit/overlay.ts";
import type { WholeCase } from "../../model/exchange/package/whole-case.ts";
import { ASSERTS, type CaseReader, type Stated } from "../../model/exchange/reader.ts";
import { DatasetError } from "../datasets/dataset-error.ts";
import { DatasetMoved, type Recorded } from "../datasets/generations/record.ts";
import { loadCase } from "../datasets/load.ts";
import { findOrigin } from "../datasets/origin.ts";
import { PHASES } from "../datasets/phases.ts";
import { type LoadedDataset, notLoaded } from "../datasets/registry.ts";
import { Problem, unfit } from "../errors.ts";
import { aboutOf, manifestOf } from "../exports/taken.ts";
import { readWholeCase } from "../exports/whole-case.ts";
import type { RouteContext } from "../http/context.ts";
import { consider, toEditFinding } from "./consider.ts";
import { editedManifest } from "./edited-manifest.ts";
import { type History, readHistory } from "./history.ts";

/** Changes that somebody asks for. */
export interface Asked {
  readonly id: string;
  /** The content hash of the version that they were written on. */
  readonly version: string;
  readonly who: string;
  readonly drafts: readonly Draft[];
  /** The change that they take back. */
  readonly undoes?: number;
}

/** The dataset that a path names. @throws Problem `notFound` where it is not loaded */
export async function findEdited({ datasets, signal }: RouteContext, id: string): Promise<LoadedDataset> {
  const loaded = await datasets.find(id, signal);
  if (loaded === undefined) throw notLoaded(id);
  return loaded;
}

/** A dataset as it is to be changed: held in memory, with what it says of itself. */
export async function openEdited(context: RouteContext, id: string) {
  const held = await context.cases.of(await findEdited(context, id));
  const { told } = await aboutOf(context, held);
  return { held, manifest: manifestOf(held, told) };
}

/**
 * Makes changes: checks them, and loads the case with them as a new generation, by the ordinary load.
 * @throws Problem `conflict` where the version is no longer the current one, `unfit` with what is wrong
 */
export async function makeChanges(context: RouteContext, asked: Asked): Promise<ChangesMade> {
  const { held, manifest } = await openEdited(context, asked.id);
  const history = await readHistory(context.database, asked.id);
  if (held.dataset.contentHash !== asked.version) throw moved(history);
  const { edits, findings } = await consider(context, held, manifest, asked.drafts);
  if (findings.length > 0) throw unfitDrafts(findings);
  const changes = toChanges(asked, edits, history);
  const after = editedManifest(manifest, edits, changes.at(-1)?.number ?? 0);
  const reader = overlay(readerOf(readWholeCase(context, held, manifest)), edits);
  const recorded = {
    ...{ of: held.dataset.generation, base: history.base, changes },
    held: heldAfter(history, asked),
  };
  const { contentHash, counts } = await load(context, { ...reader, manifest: after }, recorded).catch(
    (error: unknown) => {
      if (error instanceof DatasetMoved) throw moved(history);
      if (error instanceof DatasetError)
        throw unfitDrafts(
          error.report.findings.map((finding) => toEditFinding(finding, edits, held.columns)),
        );
      throw error;
    },
  );
  return { version: contentHash, numbers: changes.map(({ number }) => number), counts };
}

async function load(
  { database, cases, signal, onProgress }: RouteContext,
  reader: CaseReader,
  recorded: Recorded,
) {
  const { recipe, bytes, filesHash = "" } = (await findOrigin(database, reader.manifest.id)) ?? {};
  return loadCase(database, reader, filesHash, {
    allowForeign: true,
    report: () => undefined,
    signal,
    recorded,
    // The files that the dataset was made of stay those that they are.
    origin: { ...(recipe !== undefined && { recipe }), ...(bytes !== undefined && { bytes }) },
    keep: (contentHash, packed) => cases.keepLoaded(contentHash, packed),
    observer: ({ phase, rows, total = 0 }) => onProgress?.(rows, total, PHASES[phase]),
  });
}

function toChanges({ who, undoes }: Asked, edits: readonly Edit[], { changes }: History): Change[] {
  const last = changes.at(-1)?.number ?? 0;
  const at = new Date().toISOString();
  return edits.map(({ kind, id, before, after }, place) => ({
    ...{ number: last + place + 1, at, who, kind, id, what: after === undefined ? "remove" : "put" },
    ...(before && { before: editFields.parse(before) }),
    ...(after && { after: editFields.parse(after) }),
    ...(undoes !== undefined && { undoes }),
  }));
}

function heldAfter({ changes }: History, { drafts, undoes }: Asked): number {
  const now = changes.filter(({ stands }) => stands === "held").length;
  return undoes === undefined ? now + drafts.length : now - 1;
}

function unfitDrafts(findings: readonly EditFinding[]): Problem {
  return unfit(
    findings.map(({ draft, id, field, reason, remedy }) => ({
      parameter: ["changes", draft, field].filter((part) => part !== undefined).join("."),
      detail: `${[id, field, reason].filter((part) => part !== undefined).join(": ")}; ${remedy}.`,
    })),
  );
}

function moved({ changes }: History): Problem {
  const last = changes.at(-1);
  const whose = last && ` The last change is ${last.number}, of ${last.kind} ${last.id}, by ${last.who}.`;
  return new Problem(
    "conflict",
    `The dataset has been changed or loaded anew since this was written.${whose ?? ""} Nothing was saved; look at the newest version and save again.`,
  );
}

/** A case that is loaded, as a reader of files would state it. */
function readerOf(whole: WholeCase): CaseReader {
  return {
    manifest: whole.manifest,
    async *read(signal) {
      for (const asserts of ASSERTS) {
        for await (const rows of whole.rows(asserts)) {
          signal?.throwIfAborted();
          yield rows.map((fields): Stated => ({ asserts, fields, origin: { file: whole.manifest.id } }));
        }
      }
    },
  };
}
