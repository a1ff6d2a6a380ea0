const APART: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A text as part of a readable id: small letters of any script and digits, without accents, joined by hyphens. */
export function slug(text: string): string {
  // Most of what an id is made of are numbers and ids.
  return PLAIN.test(text) ? text : slugged(text);
}

function slugged(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/[ßæœøłđðþı]/g, (letter) => APART[letter] ?? letter)
    .replace(/['’ʼ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
