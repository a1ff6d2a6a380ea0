import type { Kind } from "../../model/graph/kinds.ts";
import type { SearchAnswer } from "../../model/search/search-case.ts";

/** What one can be led to from a search. */
export type Target =
  | { readonly kind: "entity" | "relation" | "source"; readonly id: string }
  | { readonly kind: "question"; readonly id: string };

/** A line of what was found. */
export interface Item {
  readonly key: string;
  readonly target: Target;
  readonly text: string;
  readonly note: string;
  /** Why it was found, where its text does not say so itself. */
  readonly why: string;
  readonly mark: Kind | null;
}

/** What was found of one sort. */
export interface ItemGroup {
  readonly name: string;
  readonly items: readonly Item[];
}

/** What was found as lines, by groups; groups of which nothing was found are left out. */
export function groupFound({ entities, relations, sources, questions }: SearchAnswer): ItemGroup[] {
  const isHelp = ({ id }: { readonly id: string }) => id.startsWith("help ");
  const groups: ItemGroup[] = [
    {
      name: "Entities",
      items: entities.map(({ id, name, kind, inWords, why }) => ({
        ...lineTo("entity", id),
        text: name,
        note: [kind, inWords].filter(Boolean).join(", "),
        why: why === name || why === kind ? "" : why,
        mark: kind,
      })),
    },
    {
      name: "Relations",
      items: relations.map(({ id, reads, sector, inWords, why }) => ({
        ...lineTo("relation", id),
        text: reads,
        note: `${sector}, ${inWords}`,
        why,
        mark: null,
      })),
    },
    {
      name: "Sources",
      items: sources.map(({ id, name, citation }) => ({
        ...lineTo("source", id),
        text: name,
        note: citation,
        why: "",
        mark: null,
      })),
    },
    { name: "Questions", items: questions.filter((one) => !isHelp(one)).map(lineOfQuestion) },
    { name: "Help", items: questions.filter(isHelp).map(lineOfQuestion) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function lineTo(kind: Target["kind"], id: string) {
  return { key: `${kind} ${id}`, target: { kind, id } };
}

function lineOfQuestion({ id, title, text }: SearchAnswer["questions"][number]): Item {
  return { ...lineTo("question", id), text, note: title, why: "", mark: null };
}
