import type { Written } from "../package/descriptor.ts";
import { licenceLink } from "../package/licence.ts";
import type { About, AskedView, ViewName } from "../write/taken.ts";
import type { Fixed } from "./compare.ts";
import { ANSWER, CRATE, FIGURE, MANIFEST, QUESTION, README, RESULT } from "./crate-parts.ts";
import { writeCitation } from "./reference.ts";

/** What a crate tells of itself. */
export interface Described {
  readonly about: About;
  readonly view: ViewName;
  readonly asked: AskedView;
  readonly fixed: Fixed;
}

const MEDIA: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  jsonl: "application/jsonl",
  bib: "application/x-bibtex",
  md: "text/markdown",
  svg: "image/svg+xml",
};

const CONTENTS: Readonly<Record<string, string>> = {
  [QUESTION]: "What was asked of which dataset, and the hashes of data and result",
  [RESULT]: "The result in its canonical form; its SHA-256 is the hash of the result",
  [ANSWER]: "The answer as the program gives it over HTTP",
  [FIGURE]:
    "The answer drawn; asking again leaves it out of the comparison, since it follows from the result",
  "claims.csv": "The claims that the result names, with their dates and places in sources",
  "entities.csv": "The entities that these claims name",
  "sources.bib": "The sources that these claims rest on",
  "dataset/datapackage.json": "The dataset as a whole, as a data package",
};

/** `ro-crate-metadata.json` (RO-Crate 1.3): what is in the crate, and the action that its result came from. */
export function describeCrate({ about, view, asked, fixed }: Described, files: readonly Written[]): string {
  const { id, title, version, licence } = about;
  const { program, today } = asked;
  const parts = files.map(({ path }) => ({ "@id": path }));
  const link = licenceLink(licence);
  const graph = [
    {
      "@id": CRATE,
      "@type": "CreativeWork",
      conformsTo: { "@id": "https://w3id.org/ro/crate/1.3" },
      about: { "@id": "./" },
    },
    {
      "@id": "./",
      "@type": "Dataset",
      name: `${title}: ${fixed.summary}`,
      description: `What a question of the view "${view}" was answered with, and the dataset that it was asked of.`,
      datePublished: today,
      license: link === undefined ? licence : { "@id": link },
      version,
      identifier: `sha256:${fixed.resultHash}`,
      hasPart: [...parts, { "@id": "dataset/" }],
      mentions: { "@id": "#asked" },
    },
    ...(link === undefined ? [] : [{ "@id": link, "@type": "CreativeWork", name: licence }]),
    {
      "@id": "dataset/",
      "@type": "Dataset",
      name: title,
      version,
      identifier: [id, `sha256:${fixed.contentHash}`],
      description: "Content hash: SHA-256 over what every row says, whatever their order.",
    },
    ...files.map(({ path, bytes, hash }) => ({
      "@id": path,
      "@type": "File",
      name: CONTENTS[path] ?? path,
      contentSize: String(bytes),
      encodingFormat: MEDIA[path.replace(/^.*\./, "")] ?? "text/plain",
      sha256: hash,
    })),
    {
      "@id": "#asked",
      "@type": "CreateAction",
      name: "The question, asked",
      endTime: today,
      instrument: { "@id": "#entente" },
      object: [{ "@id": QUESTION }, { "@id": "dataset/" }],
      result: { "@id": RESULT },
    },
    { "@id": "#entente", "@type": "SoftwareApplication", name: "Entente", softwareVersion: program },
  ];
  const context = [
    "https://w3id.org/ro/crate/1.3/context",
    { sha256: "https://w3id.org/ro/terms/workflow-run#sha256" },
  ];
  return `${JSON.stringify({ "@context": context, "@graph": graph }, null, 2)}\n`;
}

/** README.md of a crate: what is in it, and how to ask again. */
export function writeCrateReadme(
  { about, view, asked, fixed }: Described,
  files: readonly Written[],
): string {
  const there = new Set(files.map(({ path }) => path));
  const parameters = Object.entries(asked.parameters).flatMap(([name, value]) =>
    [value].flat().map((one) => `- \`${name}\`: \`${String(one)}\``),
  );
  const citation = writeCitation({
    about,
    fixed,
    link: undefined,
    program: asked.program,
    today: asked.today,
  });
  return [
    `# ${about.title}: ${fixed.summary}`,
    "",
    citation,
    "",
    `Asked for was the view \`${view}\``,
    ...(parameters.length === 0 ? ["without further parameters."] : ["with", "", ...parameters]),
    "",
    "## What is here",
    "",
    ...Object.entries(CONTENTS)
      .filter(([path]) => there.has(path))
      .map(([path, says]) => `- \`${path}\`: ${says}.`),
    `- \`${CRATE}\`: the same for programs (RO-Crate 1.3, https://w3id.org/ro/crate).`,
    `- \`${MANIFEST}\`: SHA-256 of every file; \`sha256sum -c ${MANIFEST}\` tells what was changed since.`,
    "",
    "## Asking again",
    "",
    "With Entente installed (Node 20.19 or later), and this file as `crate.zip`:",
    "",
    "```",
    "npm run import -- crate.zip      # loads the dataset that is in it, unless it is loaded",
    "npm run rerun -- crate.zip       # asks again, and tells whether data and result are the same",
    "```",
    "",
    `The dataset's licence is ${about.licence}. \`${README}\`, \`${QUESTION}\` and \`${RESULT}\` state facts.`,
    "",
  ].join("\n");
}
