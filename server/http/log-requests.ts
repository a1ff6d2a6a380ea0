import type { RequestHandler } from "express";
import { clientOf, pseudonymOf } from "../access/client.ts";
import type { Log } from "../log.ts";

/** One line for each request when it is over: what was asked, how it ended, and how long it took in milliseconds. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once("close", () => {
      const ms = Math.round((performance.now() - start) * 10) / 10;
      const { method, originalUrl: url } = request;
      const level = response.statusCode >= 500 ? "warn" : "debug";
      log[level](
        {
          method,
          url,
          status: response.statusCode,
          ms,
          client: pseudonymOf(clientOf(request)),
          gone: !response.writableFinished,
        },
        "request",
      );
    });
    next();
  };
}
