import compression from "compression";
import express, { type Express } from "express";
import { Gate } from "./access/gate.ts";
import { checkHosts } from "./access/hosts.ts";
import type { Shares } from "./access/limits.ts";
import { type Access, OWN } from "./access/policy.ts";
import { serveSignIn, toSignIn } from "./access/sign-in.ts";
import { refuseBrokenAddress, underBasePath } from "./http/address.ts";
import type { AppContext } from "./http/context.ts";
import { logRequests } from "./http/log-requests.ts";
import { mount } from "./http/mount.ts";
import { isWorthPacking } from "./http/packing.ts";
import { servePage } from "./http/page.ts";
import { noSuchPage, problemHandler } from "./http/problem.ts";
import { secureHeaders } from "./http/security.ts";
import { serveMcp } from "./mcp/serve.ts";
import { Metrics } from "./metrics/metrics.ts";
import { describeApi } from "./openapi.ts";
import { listRoutes } from "./routes/index.ts";

export interface AppOptions extends AppContext {
  /** Where the build put the page; without it only the API is served. */
  readonly clientFolder?: string;
  /** The program's version, for the description of the API. */
  readonly version: string;
  /** What each client may take where others are about; left out, what an open program gives. */
  readonly shares?: Shares;
  /** Who may do what; left out, the program is for its own machine. */
  readonly access?: Access;
}

/**
 * The program as it answers over HTTP. It opens no port; what it keeps between requests can be read again at any time.
 * @see listen
 */
export function createApp({ clientFolder, version, access = OWN, shares, ...context }: AppOptions): Express {
  const routes = listRoutes(context.catalogue);
  const description = describeApi(routes, version);
  const gate = new Gate(access, shares);
  const metrics = new Metrics(context);
  const app = express()
    .disable("x-powered-by")
    .set("trust proxy", [...access.trustProxy]);
  app.use(
    logRequests(context.log),
    metrics.count(),
    secureHeaders(),
    refuseBrokenAddress,
    checkHosts(access),
    gate.limit(),
    underBasePath(access.basePath),
  );
  serveSignIn(app, gate);
  app.get("/metrics", gate.guard("operate"), metrics.serve());
  app.use("/api", compression({ filter: isWorthPacking }));
  app.get("/api/openapi.json", (_request, response) => void response.json(description));
  mount(app, routes, context, gate);
  serveMcp(app, context, gate);
  if (clientFolder !== undefined) servePage(app, clientFolder, gate.guard("read"));
  app.use(noSuchPage);
  app.use(toSignIn(access.basePath));
  app.use(problemHandler(context.log));
  return app;
}
