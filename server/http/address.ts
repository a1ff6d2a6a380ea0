import type { RequestHandler } from "express";
import { Problem } from "../errors.ts";

/** Refuses an address whose escapes are not UTF-8 (RFC 3987): they would be read as another text. */
export const refuseBrokenAddress: RequestHandler = (request, _response, next) => {
  try {
    decodeURIComponent(request.originalUrl);
  } catch (cause) {
    throw new Problem(
      "invalid",
      "The address has escapes (%…) that are not UTF-8. Encode each part of it with encodeURIComponent.",
      { cause },
    );
  }
  next();
};

/**
 * Answers at the root and below a path, so that a proxy may hand the path on or take it away. The page is where its address
 * ends with a slash: its files and its questions are found from there.
 */
export function underBasePath(basePath: string): RequestHandler {
  return (request, response, next) => {
    if (basePath === "") return next();
    if (request.url === basePath) return response.redirect(308, `${basePath}/`);
    if (request.url.startsWith(`${basePath}/`)) request.url = request.url.slice(basePath.length);
    next();
  };
}
