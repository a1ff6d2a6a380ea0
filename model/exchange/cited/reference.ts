import type { About } from "../write/taken.ts";
import type { Fixed } from "./compare.ts";

/** What a reference is made of. */
export interface Citable {
  readonly about: Pick<About, "id" | "title" | "licence">;
  readonly fixed: Fixed;
  /** Where it can be opened; undefined while there is no address that works elsewhere. */
  readonly link: string | undefined;
  /** Of the program. */
  readonly program: string;
  /** The ISO day on which it was asked. */
  readonly today: string;
}

/** The reference as text. Nothing is said that the dataset does not say of itself: of authors it knows none. */
export function writeCitation({ about, fixed, link, program, today }: Citable): string {
  const { version, contentHash, resultHash, summary } = fixed;
  return [
    `${about.title}, version ${version} [data set], ${about.licence}.`,
    `Content SHA-256 ${contentHash}.`,
    `Result (${summary}) SHA-256 ${resultHash}.`,
    `Asked with Entente ${program} on ${today}.`,
    ...(link === undefined ? [] : [link]),
  ].join(" ");
}

/** The same for BibTeX, which knows only `@misc`, or for biblatex (`@dataset`). */
export function writeBibtex(
  kind: "misc" | "dataset",
  { about, fixed, link, program, today }: Citable,
): string {
  const { version, contentHash, resultHash, summary } = fixed;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["title", about.title],
    ["version", version],
    ["howpublished", kind === "misc" ? `Data set, version ${version}` : undefined],
    [
      "note",
      `${about.licence}. Content SHA-256 ${contentHash}. Result (${summary}) SHA-256 ${resultHash}. Asked with Entente ${program}`,
    ],
    ["url", link],
    ["urldate", today],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${escaped(name, value)}},`],
  );
  return [`@${kind}{${about.id}-${resultHash.slice(0, 8)},`, ...lines, "}", ""].join("\n");
}

function escaped(name: string, value: string): string {
  if (name === "url") return value.replaceAll(/[{}\\]/g, (letter) => encodeURIComponent(letter));
  return value.replaceAll(/[\\{}&%$#_~^]/g, (letter) => ESCAPES[letter] ?? `\\${letter}`);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
