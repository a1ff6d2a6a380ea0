import compression from "compression";
import type { Request, Response } from "express";
import { isOwn } from "../access/client.ts";

/** Bytes up to which an answer reaches this machine itself sooner as it is than packed and unpacked. */
const NEAR = 2 ** 18;

/** Whether an answer is compressed: what can be, unless it is small and for this machine itself. */
export function isWorthPacking(request: Request, response: Response): boolean {
  if (!compression.filter(request, response)) return false;
  const length = Number(response.getHeader("Content-Length") ?? Number.POSITIVE_INFINITY);
  return length > NEAR || !isOwn(request);
}
