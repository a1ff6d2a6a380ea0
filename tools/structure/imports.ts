import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "oxc-parser";

/** Which files a source file imports (types too, and what it fetches later), as paths from the root; packages by their name. */
export function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const { module } = parseSync(file, text);
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.map(({ moduleRequest }) => moduleRequest?.value),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      unquote(text.slice(moduleRequest.start, moduleRequest.end)),
    ),
  ];
  const specifiers = new Set(named.filter((name) => name !== undefined));
  return [...specifiers].map((name) => (name.startsWith(".") ? join(dirname(file), name) : name));
}

/** What is fetched later by a name that is worked out at run time is nobody's import. */
function unquote(expression: string): string | undefined {
  return /^["'](.*)["']$/.exec(expression)?.[1];
}
