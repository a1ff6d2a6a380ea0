import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import { PROBLEMS, type ProblemKind } from "./errors.ts";
import { problemDetails } from "./http/problem.ts";
import { hasBody, type Route } from "./http/route.ts";

/** What any request can meet, and any with a body. */
const ALWAYS: readonly ProblemKind[] = [
  "invalid",
  "unauthorized",
  "refused",
  "misdirected",
  "unfit",
  "tooMany",
  "headersTooLarge",
  "internal",
  "unavailable",
  "timedOut",
];
const WITH_BODY: readonly ProblemKind[] = ["tooLarge", "unsupported"];

/** The description of the whole API (OpenAPI 3.1), from the very schemas that validate its requests. */
export function describeApi(routes: readonly Route[], version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Entente",
      version,
      description:
        "Dated and sourced relations between states, leaders, doctrines, institutions and events. With `Accept: text/event-stream` any request is answered by events: `progress` (`{done, total}`, with the `step` where there are several) any number of times, then `answer` or `problem` with the body that it would have as JSON.",
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
  // Node's own server answers these before the program sees them, and says nothing more.
  if (kind === "headersTooLarge") return { description: title };
  return { description: title, content: { "application/problem+json": { schema: problemDetails } } };
}

function operation({
  summary,
  description,
  schemas,
  problems,
  method,
  path,
  media,
  takes,
}: Route): ZodOpenApiOperationObject {
  const { params, query, body, response } = schemas;
  return {
    operationId: operationId(method, path),
    summary,
    ...(description !== undefined && { description }),
    requestParams: { path: params, query },
    ...(hasBody(method) && { requestBody: { required: true, content: bodyOf(takes, body) } }),
    responses: {
      200: { description: "OK", content: contentOf(media, response) },
      ...problemResponses([...ALWAYS, ...(hasBody(method) ? WITH_BODY : []), ...problems]),
    },
  };
}

function bodyOf(takes: Route["takes"], schema: Route["schemas"]["body"]) {
  if (takes === "form") return { "application/x-www-form-urlencoded": { schema } };
  if (takes !== "bytes") return { "application/json": { schema } };
  return { "application/octet-stream": { schema: { type: "string" as const, format: "binary" } } };
}

/** A file is described by its media types alone. */
function contentOf(media: Route["media"], response: Route["schemas"]["response"]) {
  if (media === undefined) return { "application/json": { schema: response } };
  return Object.fromEntries(media.map((type) => [type, {}]));
}

/** By status; kinds that share one are told apart by the `type` of the problem. */
function problemResponses(kinds: readonly ProblemKind[]): ZodOpenApiResponsesObject {
  const statuses = [...new Set(kinds.map((kind) => PROBLEMS[kind].status))];
  return Object.fromEntries(
    statuses.map((status) => [status, oneOf(kinds.filter((kind) => PROBLEMS[kind].status === status))]),
  );
}

function oneOf(kinds: readonly ProblemKind[]) {
  const [kind, ...others] = kinds;
  if (others.length === 0) return { $ref: `#/components/responses/${kind}` };
  const description = kinds.map((one) => PROBLEMS[one].title).join("; or: ");
  return { description, content: { "application/problem+json": { schema: problemDetails } } };
}

function operationId(method: string, path: string): string {
  const words = path
    .replace("/api/", "")
    .split(/[^A-Za-z]+/)
    .filter(Boolean);
  return [method, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join("");
}
