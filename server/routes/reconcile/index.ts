import type { Route } from "../../http/route.ts";
import {
  previewRoute,
  reconcileBatch,
  reconcileManifest,
  reconcileMatch,
  suggestEntity,
  suggestType,
} from "./routes.ts";

/** A case as a reconciliation service. */
export const RECONCILE_ROUTES: readonly Route[] = [
  ...[reconcileManifest, reconcileBatch, reconcileMatch, suggestEntity, suggestType, previewRoute],
];
