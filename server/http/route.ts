import * as z from "zod";
import type { Need } from "../access/policy.ts";
import type { ProblemKind } from "../errors.ts";
import type { RouteContext } from "./context.ts";
import { parse } from "./parse.ts";

/** The schema of a part of the request in which nothing is expected. */
export const none = z.strictObject({});

type Fields = z.ZodObject;

export type Method = "get" | "post" | "put" | "patch" | "delete";

/** Whether requests of a method have a body. */
export function hasBody(method: Method): boolean {
  return method === "post" || method === "put" || method === "patch";
}

/** One thing the program can be asked over HTTP, said once: it validates requests and describes itself. */
export interface RouteDefinition<Params extends Fields, Query extends Fields, Body extends Fields, Answer> {
  readonly method: Method;
  /** As OpenAPI writes it: `/api/entities/{id}`. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly description?: string;
  /** `write` for whatever loads, changes or removes; reading where nothing is said. */
  readonly needs?: Need;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The largest JSON that the body may be, in bytes, where it is not the usual; `bytes` for a file as it is, `form` for the fields of a form. */
  readonly takes?: number | "bytes" | "form";
  /** Whether programs in other pages of this machine may read and frame the answer, which holds nothing to be pressed. */
  readonly isShared?: boolean;
  readonly response: z.ZodType<Answer>;
  /** The media types of an answer that is a file; JSON where nothing is said. */
  readonly media?: readonly string[];
  /** What can go wrong beyond a request that does not fit and a database that is away. */
  readonly problems?: readonly ProblemKind[];
  /** The status of an answer, where it is not always 200. */
  readonly status?: (answer: Answer) => number;
  /** Whether an answer can be so large that only a few are made at once. */
  readonly isLarge?: (query: z.output<Query>) => boolean;
  readonly handle: (
    request: { params: z.output<Params>; query: z.output<Query>; body: z.output<Body> },
    context: RouteContext,
  ) => Promise<Answer> | Answer;
}

/** What of a request a route reads, none of it parsed yet. */
export interface RequestParts {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** A route as Express and the API description see it: the request is parsed before it reaches the handler. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly description: string | undefined;
  readonly needs: Need;
  readonly schemas: {
    readonly params: Fields;
    readonly query: Fields;
    readonly body: Fields;
    readonly response: z.ZodType;
  };
  readonly media: readonly string[] | undefined;
  readonly takes: number | "bytes" | "form" | undefined;
  readonly isShared: boolean;
  readonly problems: readonly ProblemKind[];
  readonly isLarge: (request: RequestParts) => boolean;
  readonly answer: (
    request: RequestParts,
    context: RouteContext,
  ) => Promise<{ status: number; body: unknown }>;
}

/** Binds a definition's schemas to its handler. */
export function defineRoute<Params extends Fields, Query extends Fields, Body extends Fields, Answer>(
  definition: RouteDefinition<Params, Query, Body, Answer>,
): Route {
  const {
    method,
    path,
    summary,
    description,
    params,
    query,
    body,
    response,
    problems = [],
    needs = "read",
  } = definition;
  // Whether a request is large is asked before it is answered: its query is parsed once for both.
  const queries = new WeakMap<RequestParts, z.output<Query>>();
  const queryOf = (request: RequestParts) => {
    const known = queries.get(request) ?? parse(query, request.query);
    queries.set(request, known);
    return known;
  };
  return {
    method,
    path,
    summary,
    description,
    needs,
    media: definition.media,
    takes: definition.takes,
    isShared: definition.isShared ?? false,
    problems,
    schemas: { params, query, body, response },
    isLarge: (request) => definition.isLarge?.(queryOf(request)) ?? false,
    async answer(request, context) {
      const parsed = {
        params: parse(params, request.params),
        query: queryOf(request),
        body: parse(body, definition.takes === "bytes" ? {} : (request.body ?? {})),
      };
      const answer = await definition.handle(parsed, context);
      return { status: definition.status?.(answer) ?? 200, body: answer };
    },
  };
}
