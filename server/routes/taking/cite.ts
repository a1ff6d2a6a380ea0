import * as z from "zod";
import { readFixed } from "../../../model/exchange/cited/compare.ts";
import { VIEWS } from "../../../model/exchange/write/taken.ts";
import { citeResult } from "../../cite/cite.ts";
import { unfit } from "../../errors.ts";
import { aboutOf } from "../../exports/taken.ts";
import { choose } from "../../exports/views/choose.ts";
import { defineRoute, none } from "../../http/route.ts";

const query = z.looseObject({
  view: z.enum(VIEWS).default("network").meta({
    description: "What is cited, asked with the parameters of its own request.",
  }),
  page: z.string().max(8_000).optional().meta({
    description: "The query of the page's own address that shows it, which the link then opens.",
  }),
  cited: z.string().max(2_000).optional().meta({
    description: "What a link cites, as it stands in it: what has become of it is told in `comparison`.",
  }),
});

const hash = z.string().meta({ description: "SHA-256, in hexadecimal." });

const fixed = z.object({
  version: z.string(),
  contentHash: hash,
  resultHash: hash,
  summary: z.string().meta({ description: "What was answered, in a few words." }),
});

export const citeRoute = defineRoute({
  method: "get",
  path: "/api/cite",
  summary: "How a result is cited, and what has become of one that was",
  description:
    "The hash of a result is over its canonical form, described in docs/cite.md; it is the same from page, HTTP and command line.",
  params: none,
  query,
  body: none,
  response: z.object({
    dataset: z.object({ id: z.string(), title: z.string(), licence: z.string() }),
    fixed,
    request: z.string(),
    link: z.object({ url: z.string(), isPublic: z.boolean(), note: z.string() }),
    text: z.string(),
    bibtex: z.string(),
    biblatex: z.string(),
    comparison: z
      .object({
        data: z.enum(["same", "other"]),
        result: z.enum(["same", "other"]),
        sentences: z.array(z.string()),
      })
      .optional(),
  }),
  problems: ["notFound", "busy"],
  async handle({ query: { view, page, cited: text, ...parameters } }, context) {
    const cited = text === undefined ? undefined : readFixed(text);
    if (text !== undefined && cited === undefined)
      throw unfit([
        {
          parameter: "cited",
          detail: "It is not what a link of this program cites: part of it is missing or changed.",
        },
      ]);
    const chosen = await choose(view, parameters, context);
    const { about } = await aboutOf(context, chosen.held);
    const asked = { about, view, parameters, result: await chosen.result() };
    const { comparison, ...citation } = citeResult(asked, { publicUrl: context.publicUrl, page, cited });
    const { id, title, licence } = about;
    return {
      dataset: { id, title, licence },
      ...citation,
      ...(comparison && { comparison: { ...comparison, sentences: [...comparison.sentences] } }),
    };
  },
});
