import type { Route } from "../../http/route.ts";
import { beginImport, listImports } from "./begin.ts";
import { importFindings, importRecipe, recipesRoute, templateRoute } from "./files.ts";
import { addFiles, endImport, getImport, loadImport, putRecipe, sendFile } from "./import.ts";

/** All that brings files in. */
export const IMPORT_ROUTES: readonly Route[] = [
  ...[
    listImports,
    beginImport,
    getImport,
    addFiles,
    sendFile,
    putRecipe,
    importRecipe,
    importFindings,
    loadImport,
  ],
  ...[endImport, recipesRoute, templateRoute],
];
