import { createHash, timingSafeEqual } from "node:crypto";

/** Whether two secrets are the same, in a time that tells nothing about where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

// Of equal length whatever they are made of, as the comparison asks.
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
