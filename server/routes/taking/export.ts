import * as z from "zod";
import { VIEWS } from "../../../model/exchange/write/taken.ts";
import { FORMATS } from "../../exports/formats.ts";
import { makeExport } from "../../exports/make-export.ts";
import { exportParameters } from "../../exports/parameters.ts";
import { Download } from "../../http/download.ts";
import { defineRoute, none } from "../../http/route.ts";

const format = z.object({
  name: z.string(),
  title: z.string(),
  note: z.string(),
  mediaType: z.string(),
  extension: z.string(),
  of: z.array(z.enum(VIEWS)).meta({ description: "What it can be made of." }),
  ofTwo: z.boolean().meta({ description: "Whether it can be made of a comparison of two datasets too." }),
  most: z.int().optional().meta({
    description: "The most relations of a case that it can be made of; any number where none is told.",
  }),
});

export const exportsRoute = defineRoute({
  method: "get",
  path: "/api/export",
  summary: "The formats in which a view can be taken away",
  params: none,
  query: none,
  body: none,
  response: z.object({ formats: z.array(format) }),
  handle: () => ({
    formats: FORMATS.map(({ write: _, of, ofTwo = false, ...rest }) => ({ ...rest, of: [...of], ofTwo })),
  }),
});

export const exportRoute = defineRoute({
  method: "get",
  path: "/api/export/{format}",
  summary: "A view as a file",
  description:
    "Everything that the view holds, whatever a picture has room for. A file that breaks off has failed: it does not end as its transfer should.",
  params: z.strictObject({
    format: z.string().meta({
      description:
        "One that the view can give, as /api/export lists; another is refused with those that it can.",
      examples: ["gexf", "csv", "ris"],
      enum: FORMATS.map(({ name }) => name),
    }),
  }),
  query: exportParameters,
  body: none,
  response: z.instanceof(Download),
  media: [...new Set(FORMATS.map(({ mediaType }) => mediaType))],
  problems: ["notFound", "busy"],
  handle: ({ params, query }, context) => makeExport(params.format, query, context),
});
