import { type RequestHandler, raw } from "express";
import { invalid, Problem } from "../errors.ts";

/** The largest request body that is read, in bytes: a long query with its parameters fits many times over. */
export const BODY_LIMIT = 256 * 1024;

/**
 * Reads the body of a request as JSON (RFC 8259), and refuses whatever JavaScript would alter in silence on the way.
 * @param limit the largest body that is read, in bytes
 */
export function jsonBody(limit = BODY_LIMIT): RequestHandler[] {
  return [
    raw({ type: "application/json", limit }),
    (request, _response, next) => {
      if (request.is("application/json") === false) {
        throw new Problem(
          "unsupported",
          "Send the body as JSON, with the header Content-Type: application/json.",
        );
      }
      if (request.body instanceof Buffer) request.body = readJson(request.body);
      next();
    },
  ];
}

/**
 * Parses JSON.
 * @throws Problem `invalid` for what is no JSON in UTF-8, and for numbers, texts and names that would not stay what they are
 */
export function readJson(bytes: Buffer): unknown {
  const text = decode(bytes);
  refuseNumbers(text);
  const json = parse(text);
  refuseAltered(json, []);
  return json;
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Problem("invalid", "The body is not in UTF-8: send its text in that encoding.", { cause });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "";
    throw new Problem("invalid", `The body is no JSON: ${why}.`, { cause });
  }
}

// A text, or a number outside of all texts.
const PARTS = /"(?:\\.|[^"\\])*"|-?\d[\d.]*(?:e[+-]?\d+)?/gi;

/** 1e400 would become infinite, 1e-400 nothing. Whole numbers too long for a number are the business of who reads them. */
function refuseNumbers(text: string): void {
  for (const [part] of text.matchAll(PARTS)) {
    if (part.startsWith('"')) continue;
    const number = Number(part);
    const isNothing = number === 0 && /[1-9]/.test(part.replace(/e.*/i, ""));
    if (Number.isFinite(number) && !isNothing) continue;
    throw new Problem(
      "invalid",
      `The number ${part.slice(0, 40)} is beyond what can be held; send it as text.`,
    );
  }
}

/** Halves of characters, which UTF-8 cannot write, and the name that objects of JavaScript keep for themselves. */
function refuseAltered(json: unknown, path: readonly string[]): void {
  if (typeof json === "string" && !isWhole(json))
    throw altered(path, "holds half a character (a lone surrogate)");
  if (typeof json !== "object" || json === null) return;
  // A stack has its end; whoever reads the body bounds its depth anyhow.
  if (path.length > DEPTH)
    throw new Problem("tooLarge", "The body's lists and maps stand too deep within each other.");
  for (const [key, item] of Object.entries(json)) {
    const inner = [...path, key];
    if (key === "__proto__")
      throw altered(inner, "has a name that is kept by the program's language; choose another");
    if (!isWhole(key)) throw altered(path, "has a name with half a character (a lone surrogate)");
    refuseAltered(item, inner);
  }
}

const DEPTH = 200;

function isWhole(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function altered(path: readonly string[], why: string): Problem {
  const parameter = path.join(".");
  return invalid([{ parameter, detail: `"${parameter}" ${why}.` }]);
}
