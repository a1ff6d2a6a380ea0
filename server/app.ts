import compression from "compression";
import express, { type Express } from "express";
import { refuseBrokenAddress } from "./http/address.ts";
import type { AppContext } from "./http/context.ts";
import { logRequests } from "./http/log-requests.ts";
import { mount } from "./http/mount.ts";
import { servePage } from "./http/page.ts";
import { noSuchPage, problemHandler } from "./http/problem.ts";
import { secureHeaders } from "./http/security.ts";
import { describeApi } from "./openapi.ts";
import { listRoutes } from "./routes/index.ts";

export interface AppOptions extends AppContext {
  /** Where the build put the page; without it only the API is served. */
  readonly clientFolder?: string;
  /** The program's version, for the description of the API. */
  readonly version: string;
}

/**
 * The program as it answers over HTTP. It opens no port; what it keeps between requests can be read again at any time.
 * @see listen
 */
export function createApp({ clientFolder, version, ...context }: AppOptions): Express {
  const routes = listRoutes(context.catalogue);
  const description = describeApi(routes, version);
  const app = express().disable("x-powered-by");
  app.use(logRequests(context.log), secureHeaders(), refuseBrokenAddress);
  app.use("/api", compression());
  app.get("/api/openapi.json", (_request, response) => void response.json(description));
  mount(app, routes, context);
  if (clientFolder !== undefined) servePage(app, clientFolder);
  app.use(noSuchPage);
  app.use(problemHandler(context.log));
  return app;
}
