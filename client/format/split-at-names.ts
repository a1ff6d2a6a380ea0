/** A name, with its language where that is not the language of the sentence that it stands in. */
export interface Named {
  readonly name: string;
  readonly nameLanguage?: string | undefined;
}

/** A piece of a sentence; with a language where it is a name in one. */
export interface Piece {
  readonly text: string;
  readonly language?: string;
}

/**
 * Takes a sentence apart at the names in it that are in another language; one piece where there are none.
 * @param names those that it may hold; of one within another the longer counts
 */
export function splitAtNames(sentence: string, names: readonly Named[]): readonly Piece[] {
  const marked = names.flatMap(({ name: text, nameLanguage: language }) =>
    language === undefined || text === "" ? [] : [{ text, language }],
  );
  let pieces: readonly Piece[] = [{ text: sentence }];
  for (const name of marked.sort((one, other) => other.text.length - one.text.length))
    pieces = pieces.flatMap((piece) => (piece.language === undefined ? splitAt(piece.text, name) : [piece]));
  return pieces;
}

function splitAt(sentence: string, name: Piece): Piece[] {
  const [first = "", ...rest] = sentence.split(name.text);
  const pieces = [{ text: first }, ...rest.flatMap((text) => [name, { text }])];
  return pieces.filter(({ text }) => text !== "");
}
