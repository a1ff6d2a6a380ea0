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
