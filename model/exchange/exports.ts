import { answerCsv, answerJson, claimsJson } from "./write/answers.ts";
import { crate } from "./write/crate.ts";
import { dataPackage } from "./write/data-package.ts";
import { figureSvg } from "./write/figures.ts";
import { gexf } from "./write/gexf.ts";
import { graphml } from "./write/graphml.ts";
import { jsonld } from "./write/jsonld.ts";
import { pajek } from "./write/pajek.ts";
import { claimsParquet, entitiesParquet } from "./write/parquet.ts";
import { REFERENCE_FORMATS } from "./write/references.ts";
import { claimsCsv, entitiesCsv, gephiCsv } from "./write/tables.ts";
import type { ExportFormat } from "./write/taken.ts";

/** Every file that can be made of claims and answers. Formats of one name are of different views. A new one is a file beside these and a line here. */
export const EXPORTS: readonly ExportFormat[] = [
  figureSvg,
  answerCsv,
  claimsCsv,
  entitiesCsv,
  gephiCsv,
  gexf,
  graphml,
  pajek,
  jsonld,
  answerJson,
  claimsJson,
  claimsParquet,
  entitiesParquet,
  dataPackage,
  crate,
  ...REFERENCE_FORMATS,
];
