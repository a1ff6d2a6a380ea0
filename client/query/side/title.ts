import { useConsoleState } from "../hooks.ts";
import { declaredBy } from "../query-text.ts";
import { NO_QUERY, type QueryView } from "../query-view.ts";

/** How long a query's first words may be as its title (characters). */
const LENGTH = 80;

type Question = Pick<QueryView, "catalogue" | "text">;

/** Names a query in a line: by its question where it is the catalogue's own, else by its first words. */
export function useTitle(): (question: Question) => string {
  const catalogue = useConsoleState((state) => state.catalogue);
  return ({ catalogue: name, text }) => {
    if (text !== null) return firstWords(text);
    return declaredBy({ ...NO_QUERY, catalogue: name }, catalogue)?.question ?? name ?? "";
  };
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LENGTH ? `${line.slice(0, LENGTH - 1)}…` : line;
}
