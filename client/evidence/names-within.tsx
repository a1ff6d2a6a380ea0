import { type Named, splitAtNames } from "../format/split-at-names.ts";
import type { DatedRelation } from "../store/case.ts";
import { useCase } from "../store/hooks.ts";
import { readAsSentence } from "./reading.ts";

interface SpokenProps {
  readonly text: string;
  /** The names that it may hold. */
  readonly names: readonly Named[];
}

/** A sentence in which each name that is in another language than the page says so, for those who read it aloud. */
export function Spoken({ text, names }: SpokenProps) {
  return splitAtNames(text, names).map(({ text: piece, language }, at) =>
    language === undefined ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice in a sentence, and has no id of its own there
      <span key={at} lang={language}>
        {piece}
      </span>
    ),
  );
}

interface WithinProps {
  readonly text: string;
  /** The entities that it may name; an id that the case does not hold names none. */
  readonly of: Iterable<string | null | undefined>;
}

/** The same of a sentence about entities of the case. */
export function NamesWithin({ text, of }: WithinProps) {
  const { entities } = useCase();
  return <Spoken text={text} names={[...of].flatMap((id) => entities.get(id ?? "") ?? [])} />;
}

/** A relation as one plain sentence. */
export function RelationSentence({ relation }: { readonly relation: DatedRelation }) {
  return <NamesWithin text={readAsSentence(useCase(), relation)} of={[relation.from, relation.to]} />;
}
