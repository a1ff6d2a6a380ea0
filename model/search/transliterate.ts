/** Cyrillic letters as English spells them, after the ways of the BGN/PCGN and of passports. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  є: "ye",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "yi",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ў: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  ј: "j",
  љ: "lj",
  њ: "nj",
  ђ: "dj",
  ћ: "c",
  џ: "dz",
};

/** Greek letters without accents, after ELOT 743. */
const GREEK: Readonly<Record<string, string>> = {
  α: "a",
  β: "v",
  γ: "g",
  δ: "d",
  ε: "e",
  ζ: "z",
  η: "i",
  θ: "th",
  ι: "i",
  κ: "k",
  λ: "l",
  μ: "m",
  ν: "n",
  ξ: "x",
  ο: "o",
  π: "p",
  ρ: "r",
  σ: "s",
  τ: "t",
  υ: "y",
  φ: "f",
  χ: "ch",
  ψ: "ps",
  ω: "o",
};

/** Greek vowels that are read as one. */
const GREEK_PAIRS: readonly (readonly [string, string])[] = [
  ["ου", "ou"],
  ["αυ", "av"],
  ["ευ", "ev"],
  ["μπ", "b"],
  ["ντ", "nt"],
];

/** A folded word of Cyrillic or Greek in Latin letters; null where there is nothing of these in it. */
export function transliterate(word: string): string | null {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)) return null;
  const paired = GREEK_PAIRS.reduce((text, [pair, latin]) => text.replaceAll(pair, latin), word);
  return [...paired].map((letter) => CYRILLIC[letter] ?? GREEK[letter] ?? letter).join("");
}
