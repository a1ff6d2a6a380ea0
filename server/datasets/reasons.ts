import type { ZodError } from "zod";

/** What a schema has against a value, in one sentence for each property that is wrong. */
export function reasonsOf(error: ZodError): string[] {
  return error.issues.map((issue) => {
    if (issue.code === "unrecognized_keys") return `has an unknown property ${issue.keys.join(", ")}`;
    const missing = issue.code === "invalid_type" && issue.input === undefined;
    const place = issue.path.join(".");
    if (missing || issue.message.endsWith("received undefined")) return `lacks ${place}`;
    return place === "" ? issue.message : `${place}: ${issue.message}`;
  });
}
