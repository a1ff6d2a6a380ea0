import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";

/** A nonce for the style elements of one page: 128 bits, as the CSP standard asks at least. */
export function createNonce(): string {
  return randomBytes(16).toString("base64");
}

/** Headers of everything: nothing may be loaded, framed or guessed unless a page says otherwise. */
export function secureHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
    // Meant for loopback, where there is no TLS; behind a proxy, that proxy says it.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: { policy: "require-corp" },
    xFrameOptions: { action: "deny" },
  });
}

/** What the page itself may load: only what this server gives it. Styles set by script need the nonce. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
