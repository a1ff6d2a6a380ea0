import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Route } from "../http/route.ts";
import { brokers } from "./brokers.ts";
import { cypherRoute } from "./cypher.ts";
import { datasetRoute } from "./dataset.ts";
import { datasets } from "./datasets.ts";
import { EDITING_ROUTES } from "./editing/index.ts";
import { entityRoute } from "./entity.ts";
import { healthRoute } from "./health.ts";
import { histogram } from "./histogram.ts";
import { IMPORT_ROUTES } from "./imports/index.ts";
import {
  datasetRecipe,
  removedRoute,
  removeRoute,
  renameRoute,
  restoreRoute,
  verifyRoute,
} from "./keeping/keep-datasets.ts";
import { networkRoute } from "./network.ts";
import { compareRoute } from "./over-time/compare.ts";
import { measuresRoute } from "./over-time/measures.ts";
import { paths } from "./paths.ts";
import { queries, queryRoute, unknownQuery } from "./queries.ts";
import { reach } from "./reach.ts";
import { RECONCILE_ROUTES } from "./reconcile/index.ts";
import { relationRoute } from "./relation.ts";
import { relations } from "./relations.ts";
import { robustness } from "./robustness.ts";
import { schemaRoute } from "./schema.ts";
import { search } from "./search.ts";
import { surprise } from "./surprise.ts";
import { bibliographyRoute } from "./taking/bibliography.ts";
import { citeRoute } from "./taking/cite.ts";
import { exportRoute, exportsRoute } from "./taking/export.ts";

/** Everything that can be asked over HTTP. */
export function listRoutes(catalogue: Catalogue): Route[] {
  return [
    healthRoute,
    datasets,
    datasetRoute,
    datasetRecipe,
    renameRoute,
    removeRoute,
    verifyRoute,
    removedRoute,
    restoreRoute,
    ...IMPORT_ROUTES,
    ...EDITING_ROUTES,
    ...RECONCILE_ROUTES,
    search,
    entityRoute,
    relations,
    relationRoute,
    networkRoute,
    histogram,
    compareRoute,
    measuresRoute,
    paths,
    reach,
    brokers,
    robustness,
    surprise,
    queries,
    ...[...catalogue.queries.values()].map(queryRoute),
    unknownQuery,
    exportsRoute,
    exportRoute,
    bibliographyRoute,
    citeRoute,
    schemaRoute,
    cypherRoute,
  ];
}
