import * as z from "zod";
import { request } from "../http/request.ts";

const comparison = z.object({
  data: z.enum(["same", "other"]),
  result: z.enum(["same", "other"]),
  sentences: z.array(z.string()),
});

const citation = z.object({
  fixed: z.object({ version: z.string(), contentHash: z.string(), resultHash: z.string() }),
  link: z.object({ url: z.string(), isPublic: z.boolean(), note: z.string() }),
  text: z.string(),
  bibtex: z.string(),
  biblatex: z.string(),
  comparison: comparison.optional(),
});

/** How a result is cited, and what has become of one that was. */
export type Citation = z.infer<typeof citation>;

interface Cited {
  /** The page's own query, which the link opens again. */
  readonly page?: string;
  /** What a link fixes, as it stands in it. */
  readonly cited?: string;
}

/**
 * How what is shown is cited.
 * @param asked the view and its parameters, as exports ask for it
 * @throws ApiError as `request` does
 */
export function fetchCitation(asked: URLSearchParams, cited: Cited, signal?: AbortSignal): Promise<Citation> {
  return request(citation, "/api/cite", [...asked, ...Object.entries(cited)], signal);
}
