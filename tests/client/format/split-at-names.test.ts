import { expect, test } from "vitest";
import { splitAtNames } from "../../../client/format/split-at-names.ts";

const russian = (name: string) => ({ name, nameLanguage: "ru" });

test("a name in another language is a piece of its own, wherever and however often it stands", () => {
  const peru = russian("Перу");
  expect(splitAtNames("Перу answers Перу.", [peru])).toEqual([
    { text: "Перу", language: "ru" },
    { text: " answers " },
    { text: "Перу", language: "ru" },
    { text: "." },
  ]);
});

test("of one name within another the longer counts, in whatever order they are told", () => {
  const [state, debt] = [russian("Перу"), russian("долг Перу")];
  for (const names of [
    [state, debt],
    [debt, state],
  ])
    expect(splitAtNames("the долг Перу of Перу", names)).toEqual([
      { text: "the " },
      { text: "долг Перу", language: "ru" },
      { text: " of " },
      { text: "Перу", language: "ru" },
    ]);
});

test("names of the dataset's own language leave a sentence as it is", () => {
  expect(splitAtNames("Peru answers Chile", [{ name: "Peru" }, russian("Чили"), russian("")])).toEqual([
    { text: "Peru answers Chile" },
  ]);
});
