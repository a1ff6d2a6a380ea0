import { parseDocument } from "yaml";
import type { Finding } from "../read/finding.ts";
import { type Recipe, recipe } from "./recipe.ts";
import { meantIssues, tellIssue } from "./recipe-fault.ts";

/** A recipe that cannot be followed; each finding names the place in it. */
export class RecipeError extends Error {
  override readonly name = "RecipeError";

  constructor(readonly findings: readonly Finding[]) {
    super(
      findings
        .map(({ file, column, reason }) => `${file}: ${column ? `${column}: ` : ""}${reason}`)
        .join("\n"),
    );
  }
}

// Anchors may stand for each other some times, not so often that a small text becomes a huge one.
const MOST_ALIASES = 50;

/**
 * Reads a recipe as it is written in YAML (or JSON, which is YAML).
 * @param file its name, for findings
 * @throws RecipeError with all that is wrong in it
 */
export function parseRecipe(text: string, file: string): Recipe {
  const document = parseDocument(text, { prettyErrors: true, merge: true });
  const told = document.errors.map(({ message }) => finding(file, message.replace(/\s+/g, " ").trim()));
  if (told.length > 0) throw new RecipeError(told);
  return checkRecipe(toValue(document, file), file);
}

/** A recipe from its value. @throws RecipeError with all that is wrong in it */
export function checkRecipe(value: unknown, file: string): Recipe {
  const parsed = recipe.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap((issue) => meantIssues(issue));
  throw new RecipeError(issues.map((issue) => finding(file, tellIssue(issue, value), issue.path)));
}

function toValue(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    throw new RecipeError([finding(file, error instanceof Error ? error.message : String(error))]);
  }
}

function finding(file: string, reason: string, path: readonly PropertyKey[] = []): Finding {
  return {
    ...{ file, kind: "recipe", weight: "fault", reason },
    ...(path.length > 0 && { column: path.map(String).join(".") }),
    remedy: "see docs/import.md for what a recipe may say",
  };
}
