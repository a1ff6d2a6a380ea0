import { expect, test } from "vitest";
import { bestMatch } from "../../../model/search/rank.ts";
import { fold, wordsOf } from "../../../model/search/words.ts";

test("accents of Latin letters are folded, letters of other scripts stay themselves", () => {
  expect(fold("PERÚ, Óscar")).toBe("peru, oscar");
  expect(fold("Российская")).toBe("российская".normalize("NFC"));
});

test("words are letters and digits alone", () => {
  expect(wordsOf('peru" OR *:* AND (id:x) ~2')).toEqual(["peru", "or", "and", "id", "x", "2"]);
});

test("whole before beginning before word before within", () => {
  const rank = (name: string, typed: string) => bestMatch([name], wordsOf(typed))?.rank;
  expect(rank("Perú", "peru")).toBe(0);
  expect(rank("Peru Brand campaigns", "peru b")).toBe(1);
  expect(rank("Presidency of Peru", "peru")).toBe(2);
  expect(rank("Superpower", "power")).toBe(3);
  expect(rank("Chile", "peru")).toBeUndefined();
});

test("the name that fits best is told, in whichever language", () => {
  expect(bestMatch(["Soviet Union", "Unión Soviética", "URSS"], ["urss"])).toEqual({ name: "URSS", rank: 0 });
});
