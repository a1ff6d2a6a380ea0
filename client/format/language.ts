const ENGLISH = new Intl.DisplayNames("en-GB", { type: "language" });

/** A language as English calls it: "Spanish"; a code that is no language tag is shown as it is. */
export function nameLanguage(tag: string): string {
  return told(ENGLISH, tag);
}

/** A language as those who speak it call it: "español". */
export function ownNameOfLanguage(tag: string): string {
  try {
    return told(new Intl.DisplayNames(tag, { type: "language" }), tag);
  } catch {
    return tag;
  }
}

function told(words: Intl.DisplayNames, tag: string): string {
  try {
    return words.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
