import { expect, test } from "vitest";
import { withArticle } from "../../../client/format/article.ts";

test.each([
  ["Soviet Union", "the Soviet Union"],
  ["United States", "the United States"],
  ["Government of Putin", "the Government of Putin"],
  ["Soviet defence system of Peru", "the Soviet defence system of Peru"],
  ["Internal armed conflict in Peru", "the Internal armed conflict in Peru"],
  ["Ban on socialist trade and Soviet films", "the Ban on socialist trade and Soviet films"],
  ["The West", "the West"],
  ["Peru", "Peru"],
  ["Soviet Russia", "Soviet Russia"],
  ["Peru's debt", "Peru's debt"],
  ["Latin America's nearness to the United States", "Latin America's nearness to the United States"],
  ["Peaceful coexistence", "Peaceful coexistence"],
  ["Peruvian students in the Soviet Union", "Peruvian students in the Soviet Union"],
  ["Peru as a conservative actor of its hemisphere", "Peru as a conservative actor of its hemisphere"],
  ["Trade", "Trade"],
])("within a sentence “%s” is “%s”", (name, said) => {
  expect(withArticle(name)).toBe(said);
});
