import type { RelationType } from "../../graph/vocabulary.ts";
import { diplomatic } from "./diplomatic.generated.ts";
import { events } from "./events.ts";
import { minimal } from "./minimal.ts";
import type { VocabularyName } from "./names.ts";

const ALL: Readonly<Record<VocabularyName, readonly RelationType[]>> = { diplomatic, events, minimal };

/** The relation types of a vocabulary to begin with. */
export function vocabularyOf(name: VocabularyName): readonly RelationType[] {
  return ALL[name];
}
