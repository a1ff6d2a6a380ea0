import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { PROBLEMS, type ProblemKind } from "./errors.ts";
import { problemDetails } from "./http/problem.ts";
import type { Route } from "./http/route.ts";

/** What any request can meet. */
const ALWAYS: readonly ProblemKind[] = ["invalid", "internal", "unavailable", "timedOut"];

/** The description of the whole API (OpenAPI 3.1), from the very schemas that validate its requests. */
export function describeApi(routes: readonly Route[], version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Entente",
      version,
      description: "Dated and sourced relations between states, leaders, doctrines, institutions and events.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths,
    components: { responses: Object.fromEntries(kinds().map((kind) => [kind, problemResponse(kind)])) },
  });
}

function kinds(): ProblemKind[] {
  return Object.keys(PROBLEMS).filter((kind): kind is ProblemKind => kind in PROBLEMS);
}

function problemResponse(kind: ProblemKind) {
  const { title } = PROBLEMS[kind];
  return { description: title, content: { "application/problem+json": { schema: problemDetails } } };
}

function operation({
  summary,
  description,
  schemas,
  problems,
  method,
  path,
}: Route): ZodOpenApiOperationObject {
  const { params, query, body, response } = schemas;
  return {
    operationId: operationId(method, path),
    summary,
    ...(description !== undefined && { description }),
    requestParams: { path: params, query },
    ...(method === "post" && { requestBody: { content: { "application/json": { schema: body } } } }),
    responses: {
      200: { description: "OK", content: { "application/json": { schema: response } } },
      ...Object.fromEntries([...ALWAYS, ...problems].map(referTo)),
    },
  };
}

function referTo(kind: ProblemKind) {
  return [PROBLEMS[kind].status, { $ref: `#/components/responses/${kind}` }] as const;
}

function operationId(method: string, path: string): string {
  const words = path
    .replace("/api/", "")
    .split(/[^A-Za-z]+/)
    .filter(Boolean);
  return [method, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join("");
}
