import type { Route } from "../../http/route.ts";
import { DRAFT_ROUTES } from "./draft.ts";
import { previewRoute, reconcileBatch, reconcileManifest, suggestEntity, suggestType } from "./routes.ts";

/** A case as a reconciliation service. */
export const RECONCILE_ROUTES: readonly Route[] = [
  ...[reconcileManifest, reconcileBatch, suggestEntity, suggestType, previewRoute, ...DRAFT_ROUTES],
];
