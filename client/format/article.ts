import type { EntityCell } from "../../model/catalogue/query.ts";

/** What a name is told apart from by what follows: "the End of the Soviet Union", "the Ban on socialist trade". */
const TOLD_APART = /^(?:(?! as ).)+? (?:of|on|to|between) /;

/** Where the thing ends that a name names, and what is said of it begins. */
const SAID_OF_IT = / (?:as|before|below|for|from|in|towards|under|with|within) | \(/;

/** Things of which there are many, so that the one that is named takes an article. */
const COUNTED = new Set(
  "academy administration agenda agreement alliance anniversary army association axis bank bloc center centre church commission committee community company conference congress conflict consensus council court coup crisis declaration dialogue dispute doctrine embargo empire federation fund government group initiative institute kingdom league link ministry movement order organisation organization pact parliament party policy programme project protocol republic revolution senate states summit system thaw treaty union university war west world".split(
    " ",
  ),
);

/** "Peru's debt", "Latin America's nearness to the United States". */
const WHOSE = /^\S+(?: \S+)?['’]s /;

/** A name as it stands within a sentence: with its article where English asks for one. */
export function withArticle(name: string): string {
  if (/^the /i.test(name)) return `the ${name.slice(4)}`;
  if (WHOSE.test(name)) return name;
  const words = (name.split(SAID_OF_IT)[0] ?? name).split(" ");
  const counted = words.length > 1 && COUNTED.has((words.at(-1) ?? "").toLowerCase());
  return counted || TOLD_APART.test(name) ? `the ${name}` : name;
}

/** An entity's name within a sentence: "the Soviet Union". People have no article, nor have names in another language an English one. */
export function nameWithin({
  kind,
  name,
  nameLanguage,
}: Pick<EntityCell, "kind" | "name" | "nameLanguage">): string {
  return kind === "Leader" || nameLanguage !== undefined ? name : withArticle(name);
}

/** A sentence with a capital at its beginning. */
export function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
