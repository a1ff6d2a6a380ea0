import { randomBytes } from "node:crypto";
import type { CookieOptions, Request, Response } from "express";
import type { Access } from "./policy.ts";

const NAME = "entente-session";

/** Milliseconds that one stays signed in. */
const LIFETIME = 12 * 3_600_000;

/** The most that are signed in at once; the oldest give way. */
const MOST = 1_000;

/** Who has signed in: a random name in a cookie that no script reads and no other site sends along. */
export class Sessions {
  /** Until when, in milliseconds since 1970. */
  private readonly until = new Map<string, number>();

  constructor(private readonly access: Pick<Access, "basePath">) {}

  begin(request: Request, response: Response): void {
    const name = randomBytes(32).toString("base64url");
    this.until.set(name, Date.now() + LIFETIME);
    for (const oldest of this.until.keys()) {
      if (this.until.size <= MOST) break;
      this.until.delete(oldest);
    }
    response.cookie(NAME, name, { ...this.options(request), maxAge: LIFETIME });
  }

  end(request: Request, response: Response): void {
    this.until.delete(read(request));
    response.clearCookie(NAME, this.options(request));
  }

  holds(request: Request): boolean {
    return (this.until.get(read(request)) ?? 0) > Date.now();
  }

  private options(request: Request): CookieOptions {
    return { httpOnly: true, sameSite: "strict", secure: request.secure, path: `${this.access.basePath}/` };
  }
}

function read(request: Request): string {
  const pairs = (request.headers.cookie ?? "").split(/;\s*/).map((pair) => pair.split("="));
  return pairs.find(([name]) => name === NAME)?.[1] ?? "";
}
