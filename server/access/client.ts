import { createHash, randomBytes } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Request } from "express";
import { isLoopback } from "./policy.ts";

/**
 * Whose request it is: the network address, by which queues are kept fair. Of IPv6 its first 64 bits, which is what a
 * household or a machine has to choose from (RFC 6177).
 */
export function clientOf({ ip = "" }: Pick<Request, "ip">): string {
  if (!isIPv6(ip) || ip.startsWith("::ffff:")) return ip;
  const [head = "", tail = ""] = ip.split("::");
  const groups = head.split(":");
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - tail.split(":").length) }, () => "0");
  return [...groups, ...zeros].slice(0, 4).join(":");
}

/** Whether a request comes from this machine itself, and through no proxy. */
export function isOwn(request: Request): boolean {
  const { "x-forwarded-for": forwardedFor, forwarded } = request.headers;
  const direct = forwardedFor === undefined && forwarded === undefined;
  return direct && isLoopback(request.socket.remoteAddress ?? "");
}

// Another for each run, so that nobody can tell from a log who asked on which day.
const salt = randomBytes(16);

/** An address as the log has it. */
export function pseudonymOf(client: string): string {
  return createHash("sha256").update(salt).update(client).digest("base64url").slice(0, 10);
}
