import type { RequestHandler } from "express";
import { Problem } from "../errors.ts";
import { type Access, isLoopback } from "./policy.ts";

/**
 * Answers under its own names only. A page of another site can have its name lead to this machine (DNS rebinding), and
 * would then be taken by the browser for the program's own.
 */
export function checkHosts({ hosts }: Pick<Access, "hosts">): RequestHandler {
  const known = new Set(hosts.map((host) => host.toLowerCase()));
  const isKnown = (host: string) => isLoopback(host) || known.has(host.toLowerCase());
  return (request, _response, next) => {
    if (!isKnown(request.hostname ?? "")) {
      throw new Problem(
        "misdirected",
        "The program does not answer under this name. Whoever runs it can add it to ENTENTE_HOSTS.",
      );
    }
    const { origin } = request.headers;
    if (origin !== undefined && !isKnown(hostOf(origin))) {
      throw new Problem("refused", "Pages of other sites may not ask here.");
    }
    next();
  };
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : "";
}
