import type { Request, Response } from "express";
import type { Access } from "../access/policy.ts";

/** Where the program is, as the client sees it: `http://127.0.0.1:8719`, with the path below which it lives. */
export function originOf(request: Request, { basePath }: Pick<Access, "basePath">): string {
  return `${request.protocol}://${request.get("host") ?? request.hostname}${basePath}`;
}

/**
 * Lets other pages read and frame an answer in which nothing can be pressed. Which pages may ask at all has been decided
 * before: only those under the program's own names or this machine's.
 */
export function share(request: Request, response: Response): void {
  const { origin } = request.headers;
  if (origin !== undefined) response.set("Access-Control-Allow-Origin", origin).vary("Origin");
  response
    .set("Cross-Origin-Resource-Policy", "cross-origin")
    .set("Content-Security-Policy", "default-src 'none'; frame-ancestors *")
    .removeHeader("X-Frame-Options");
}
