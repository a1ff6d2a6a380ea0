import * as z from "zod";
import { type ImportAnswer, importAnswer } from "../../model/exchange/import-answer.ts";
import type { Recipe } from "../../model/exchange/recipe/recipe.ts";
import { requestEvents } from "../http/events.ts";
import { reach, request, send, sendBytes, toError } from "../http/request.ts";
import { askDataset } from "./link.ts";

/** A recipe in one of the ways in which it may be named. */
export type RecipeGiven =
  | { readonly value: Recipe }
  | { readonly text: string }
  | { readonly shipped: string }
  | { readonly dataset: string };

const underWay = importAnswer.pick({ id: true, state: true, files: true });

/** An import that is there already. */
export type UnderWay = z.infer<typeof underWay>;

const at = (id: string) => `/api/imports/${encodeURIComponent(id)}`;

/** The imports that are there. @throws ApiError 401 or 403 for who may not write */
export async function fetchImports(): Promise<UnderWay[]> {
  return (await request(z.object({ imports: z.array(underWay) }), "/api/imports")).imports;
}

/** Announces files. */
export function beginImport(
  files: readonly File[],
  recipe: RecipeGiven | undefined,
  signal: AbortSignal,
): Promise<ImportAnswer> {
  const named = files.map(({ name, size }) => ({ name, size }));
  return send(importAnswer, "/api/imports", { files: named, ...(recipe && { recipe }) }, signal);
}

/** Announces further files of an import. */
export function addFiles(id: string, files: readonly File[], signal: AbortSignal): Promise<ImportAnswer> {
  const named = files.map(({ name, size }) => ({ name, size }));
  return send(importAnswer, `${at(id)}/files`, { files: named }, signal);
}

/** Sends a stretch of a file. */
export function sendChunk(
  id: string,
  file: number,
  offset: number,
  chunk: Blob,
  signal: AbortSignal,
): Promise<ImportAnswer> {
  return sendBytes(importAnswer, `${at(id)}/files/${file}?offset=${offset}`, chunk, signal);
}

/**
 * The recipe of an import as text.
 * @throws ApiError where it does not come
 */
export async function fetchRecipeText(id: string): Promise<string> {
  const response = await reach(`${at(id)}/recipe`, {});
  if (!response.ok) throw await toError(response);
  return response.text();
}

/** All entities of a dataset as a table. @throws ApiError where it does not come */
export async function fetchEntities(id: string, signal: AbortSignal): Promise<Blob> {
  const response = await reach(`/api/export/entities-csv?${askDataset(id)}`, { signal });
  if (!response.ok) throw await toError(response);
  return response.blob();
}

/** How an import is now. */
export function fetchImport(id: string, signal: AbortSignal): Promise<ImportAnswer> {
  return request(importAnswer, at(id), {}, signal);
}

/** Waits until nothing is being done with an import any more. */
export function followImport(
  id: string,
  onProgress: (progress: NonNullable<ImportAnswer["progress"]>) => void,
  signal: AbortSignal,
): Promise<ImportAnswer> {
  const tell = ({ step = "", done, total }: { step?: string | undefined; done: number; total: number }) =>
    onProgress({ step, done, total });
  return requestEvents(importAnswer, at(id), tell, signal);
}

export function putRecipe(id: string, recipe: RecipeGiven, signal: AbortSignal): Promise<ImportAnswer> {
  return send(importAnswer, `${at(id)}/recipe`, { recipe }, signal, "PUT");
}

export function loadImport(id: string, signal: AbortSignal): Promise<ImportAnswer> {
  return send(importAnswer, `${at(id)}/load`, {}, signal);
}

/** Stops an import and has its files removed. */
export async function endImport(id: string): Promise<void> {
  await send(z.unknown(), at(id), {}, undefined, "DELETE");
}

const recipes = z.object({
  recipes: z.array(z.object({ name: z.string(), title: z.string(), summary: z.string() })),
});

/** The recipes for the field's datasets. */
export async function fetchRecipes() {
  return (await request(recipes, "/api/recipes")).recipes;
}

const removed = z.object({
  removed: z.array(z.object({ id: z.string(), title: z.string(), removedAt: z.string() })),
});

/** The datasets that can be had back. */
export async function fetchRemoved() {
  return (await request(removed, "/api/removed-datasets")).removed;
}

const dataset = (id: string) => `/api/datasets/${encodeURIComponent(id)}`;

export async function renameDataset(id: string, title: string): Promise<void> {
  await send(z.unknown(), dataset(id), { title }, undefined, "PATCH");
}

export async function removeDataset(id: string): Promise<void> {
  await send(z.unknown(), dataset(id), {}, undefined, "DELETE");
}

export async function restoreDataset(id: string): Promise<void> {
  await send(z.unknown(), `/api/removed-datasets/${encodeURIComponent(id)}/restore`, {}, undefined, "PUT");
}

/** Whether the database still holds what was loaded. */
export async function verifyDataset(id: string): Promise<boolean> {
  return (await request(z.object({ isSame: z.boolean() }), `${dataset(id)}/verify`)).isSame;
}

/** The address of a file that the program makes, as a link needs it: below the page, wherever that lives. */
export function fileAddress(path: `/api/${string}`): string {
  return new URL(`.${path}`, document.baseURI).href;
}
