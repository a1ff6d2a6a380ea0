import type { RequestHandler } from "express";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { consoleOf } from "../console/console-of.ts";
import type { AppContext } from "../http/context.ts";
import { feelPulse } from "../neo4j/pulse.ts";

/** What operators watch, in the text format of Prometheus; nothing in it tells who asked for what. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: "entente_request_seconds",
    help: "Time to answer, by route, method and status",
    labelNames: ["route", "method", "status"] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
    registers: [this.registry],
  });
  private readonly refusals = new Counter({
    name: "entente_refusals_total",
    help: "Requests that were not answered as asked, by status",
    labelNames: ["status"] as const,
    registers: [this.registry],
  });

  constructor(context: AppContext) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge("entente_console_queries", "Queries of the console", ["state"], (gauge) => {
      const { running, waiting } = consoleOf(context.database, context.log).load;
      gauge.set({ state: "running" }, running);
      gauge.set({ state: "waiting" }, waiting);
    });
    this.gauge("entente_database_up", "Whether the database answers", [], async (gauge) => {
      gauge.set((await feelPulse(context.database).catch(() => "away")) === "ready" ? 1 : 0);
    });
    this.gauge(
      "entente_projection_relations",
      "Relations held in memory, by dataset",
      ["dataset"],
      (gauge) => {
        gauge.reset();
        for (const { dataset, relations } of context.influence.projections) gauge.set({ dataset }, relations);
      },
    );
    this.gauge("entente_projection_bytes", "Memory of what is held, by dataset", ["dataset"], (gauge) => {
      gauge.reset();
      for (const { dataset, bytes } of context.influence.projections) gauge.set({ dataset }, bytes);
    });
  }

  /** Counts requests as they end. */
  count(): RequestHandler {
    return (request, response, next) => {
      const stop = this.requests.startTimer({ method: request.method });
      response.once("close", () => {
        const status = String(response.statusCode);
        stop({ route: String(response.locals.route ?? "other"), status });
        if (response.statusCode >= 400) this.refusals.inc({ status });
      });
      next();
    };
  }

  /** Answers with all of them. */
  serve(): RequestHandler {
    return async (_request, response) => {
      response.set({ "Content-Type": this.registry.contentType, "Cache-Control": "no-store" });
      response.send(await this.registry.metrics());
    };
  }

  private gauge(
    name: string,
    help: string,
    labelNames: string[],
    fill: (gauge: Gauge) => void | Promise<void>,
  ): void {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      async collect() {
        await fill(this);
      },
    });
  }
}
