import * as z from "zod";
import {
  type ChangesMade,
  changesMade,
  type Draft,
  type Editable,
  type EditFinding,
  editFinding,
  type History,
  history,
  type StatedThing,
  statedThing,
} from "../../../model/exchange/edit/change.ts";
import { found, foundRelation, foundSource } from "../../../model/graph/found.ts";
import { type Progress, requestEvents } from "../../http/events.ts";
import { request, send } from "../../http/request.ts";

const at = (dataset: string) => `/api/datasets/${encodeURIComponent(dataset)}`;

const checked = z.object({ version: z.string(), findings: z.array(editFinding) });

/** What a load would have against a draft. */
export async function checkDraft(dataset: string, draft: Draft, signal: AbortSignal): Promise<EditFinding[]> {
  const body = { changes: [draft] };
  return (await send(checked, `${at(dataset)}/changes/check`, body, signal)).findings;
}

/** Who changes what version. */
export interface Writing {
  readonly version: string;
  readonly who: string;
}

/** Saves a draft as a new version. @throws ApiError 409 where somebody else was faster, 422 with what is wrong */
export function saveDraft(
  dataset: string,
  writing: Writing,
  draft: Draft,
  onProgress: (progress: Progress) => void,
): Promise<ChangesMade> {
  const body = { ...writing, changes: [draft] };
  const { signal } = new AbortController();
  return requestEvents(changesMade, `${at(dataset)}/changes`, onProgress, signal, { method: "POST", body });
}

/** Takes a change back. @throws ApiError 403 with the reason where that cannot be, 409 as `saveDraft` does */
export function undoChange(
  dataset: string,
  { version, who }: Writing,
  number: number,
  onProgress: (progress: Progress) => void,
): Promise<ChangesMade> {
  const url = `${at(dataset)}/changes/${number}?${new URLSearchParams({ version, who })}`;
  const { signal } = new AbortController();
  return requestEvents(changesMade, url, onProgress, signal, { method: "DELETE", body: {} });
}

/** The newest changes of a dataset. */
export function fetchHistory(dataset: string, limit: number): Promise<History> {
  return request(history, `${at(dataset)}/changes`, { limit: String(limit) });
}

/** A thing field by field, and what refers to it. */
export function fetchStated(dataset: string, kind: Editable, id: string): Promise<StatedThing> {
  return request(statedThing, `${at(dataset)}/stated/${kind}/${encodeURIComponent(id)}`);
}

const searched = z.object({
  results: z.array(found),
  relations: z.array(foundRelation),
  sources: z.array(foundSource),
});

/** What a search in a dataset finds. */
export type Searched = z.infer<typeof searched>;

export function searchDataset(dataset: string, q: string, signal: AbortSignal): Promise<Searched> {
  return request(searched, "/api/search", { dataset, q, limit: "8", others: "8" }, signal);
}
