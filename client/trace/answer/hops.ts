import { describeLocator, readReference } from "../../../model/graph/locator.ts";
import type { AnsweredHop, AnsweredPath } from "../../../model/influence/answers.ts";
import { dateLabel } from "../../../model/time/label.ts";
import { nameOf, readAsSentence } from "../../evidence/reading.ts";
import { joinWords } from "../../format/list.ts";
import type { Case, DatedRelation } from "../../store/case.ts";

/** A place in a source that a hop rests on. */
export interface HopSource {
  readonly sourceId: string;
  readonly sourceName: string;
  /** Where in it: "paragraph 4". */
  readonly locator: string;
}

/** A hop as it is read: who passes on to whom, how, when, and after whom. */
export interface HopReading {
  readonly hop: AnsweredHop;
  readonly relation: DatedRelation;
  readonly from: string;
  readonly to: string;
  /** The relation as it reads wherever it stands: by its own direction, which influence may pass against. */
  readonly reads: string;
  /** The relation's own date, at its shortest. */
  readonly when: string;
  readonly places: readonly HopSource[];
}

/** The hops of a path as they are read; one whose relation is not known is left out. */
export function readHops(loaded: Case, { hops }: AnsweredPath): HopReading[] {
  return hops.flatMap((hop) => {
    const relation = loaded.relationsById.get(hop.relation);
    if (relation === undefined) return [];
    return [
      {
        hop,
        relation,
        from: nameOf(loaded, hop.from),
        to: nameOf(loaded, hop.to),
        reads: readAsSentence(loaded, relation),
        when: dateLabel(relation.dates.when),
        places: readHopSources(loaded, relation.sources),
      },
    ];
  });
}

/** Places, those in one source together. */
export function readHopSources(loaded: Case, references: readonly string[]): HopSource[] {
  const locators = new Map<string, string[]>();
  for (const { sourceId, locator } of references.map(readReference))
    locators.set(sourceId, [...(locators.get(sourceId) ?? []), locator]);
  return [...locators].map(([sourceId, all]) => {
    const source = loaded.sources.get(sourceId);
    return { sourceId, sourceName: source?.name ?? sourceId, locator: joinLocators(all, source) };
  });
}

/** Places in one line, source by source. */
export function describePlaces(places: readonly HopSource[]): string {
  return places.map(({ sourceName, locator }) => `${sourceName}, ${locator}`).join("; ");
}

/** "paragraphs 7, 10 and 11", "paragraph 4". */
function joinLocators(locators: readonly string[], source: Parameters<typeof describeLocator>[1]): string {
  const words = locators.map((locator) => describeLocator(locator, source)).filter(Boolean);
  const [first = "", ...rest] = words;
  if (rest.length === 0 || source === undefined) return words.join(", ");
  const numbers = words.map((text) => text.replace(`${source.locatorName} `, ""));
  if (numbers.some((text, index) => text === words[index])) return words.join(", ");
  return `${first.replace(/ .*/, "")}s ${joinWords(numbers)}`;
}
