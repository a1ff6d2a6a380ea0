import type { Request, RequestHandler } from "express";
import { Problem } from "../errors.ts";
import { clientOf, isOwn } from "./client.ts";
import { RATES, Rates, type Shares } from "./limits.ts";
import type { Access, Need } from "./policy.ts";
import { Sessions } from "./sessions.ts";
import { isSameSecret } from "./token.ts";

/** The one place that decides who may read and who may write. */
export class Gate {
  readonly sessions: Sessions;
  readonly rates: Rates;

  /** @param shares what each client may take where others are about */
  constructor(
    readonly access: Access,
    shares: Shares = RATES,
  ) {
    this.rates = new Rates(shares);
    this.sessions = new Sessions(access);
  }

  /**
   * Lets a request pass, or not.
   * @throws Problem `unauthorized` for who could sign in, `refused` where nobody may, `tooMany` after wrong tokens
   */
  async admit(request: Request, need: Need): Promise<void> {
    const { mode, token } = this.access;
    if (need === "open") return;
    if (await this.knows(request)) return;
    if ((mode === "own" || need === "operate") && isOwn(request)) return;
    if (need === "read" && mode !== "token") return;
    if (token === undefined) {
      throw new Problem(
        "refused",
        "This is not for everyone here: whoever runs the program can set ENTENTE_TOKEN, or do it on the machine itself.",
      );
    }
    throw new Problem(
      "unauthorized",
      "Send the token of whoever runs the program, as Authorization: Bearer …, or sign in.",
    );
  }

  /** Whether a request would be let pass. */
  async admits(request: Request, need: Need): Promise<boolean> {
    try {
      await this.admit(request, need);
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }

  /** Whether a text is the token; each wrong one is counted. */
  async accepts(text: string, client: string): Promise<boolean> {
    const { token } = this.access;
    await this.rates.check("attempts", client);
    if (token !== undefined && isSameSecret(text, token)) return true;
    await this.rates.charge("attempts", client, 1);
    return false;
  }

  /** The same for what is no route. */
  guard(need: Need): RequestHandler {
    return async (request, _response, next) => {
      await this.admit(request, need);
      next();
    };
  }

  /** Keeps each client to its share of requests, where others are about. */
  limit(): RequestHandler {
    return async (request, _response, next) => {
      if (this.access.mode !== "own") await this.rates.take("requests", clientOf(request));
      next();
    };
  }

  /**
   * Whether a client may have more of the console.
   * @throws Problem `tooMany` for who has had its share
   */
  async checkConsole(client: string): Promise<void> {
    if (this.access.mode !== "own") await this.rates.check("console", client);
  }

  /** Counts the milliseconds for which a client has kept the console busy, where others are about. */
  async chargeConsole(client: string, milliseconds: number): Promise<void> {
    if (this.access.mode !== "own") await this.rates.charge("console", client, Math.ceil(milliseconds));
  }

  /** By a token, or by a session that began with it. */
  private async knows(request: Request): Promise<boolean> {
    const [, bearer] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
    if (bearer !== undefined && (await this.accepts(bearer, clientOf(request)))) return true;
    return this.sessions.holds(request);
  }
}
