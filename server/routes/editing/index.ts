import type { Route } from "../../http/route.ts";
import { changeRoute, checkRoute, historyRoute, undoRoute } from "./changes.ts";
import { statedRoute } from "./stated.ts";

/** All that writes and mends single entities, relations, sources and relation types. */
export const EDITING_ROUTES: readonly Route[] = [
  ...[historyRoute, changeRoute, checkRoute, undoRoute, statedRoute],
];
