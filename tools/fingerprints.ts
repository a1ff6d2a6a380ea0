/** Writes the fingerprints of a source's wording, by which a test finds what the case says in the words of its source. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fingerprints, wordings } from "./case-table/own-words.ts";

const [text] = process.argv.slice(2);
if (text === undefined) {
  console.error("Give the text of the source: npm run fingerprints -- paper.txt");
  process.exit(1);
}
const prints = new Set(wordings(readFileSync(text, "utf8")).flatMap(fingerprints));
const file = fileURLToPath(new URL("../tests/cypher/peru-russia/source-fingerprints.txt", import.meta.url));
writeFileSync(file, `${[...prints].sort().join("\n")}\n`);
