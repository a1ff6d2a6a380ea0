import { expect, test } from "vitest";
import { type Format, isMadeOf } from "../../../client/figure/menu/formats.ts";

const gexf: Format = { name: "gexf", title: "", note: "", extension: "gexf", of: ["network"], ofTwo: false };
const html: Format = { ...gexf, name: "html", most: 3_000 };
const csv: Format = { ...gexf, name: "csv", of: ["network", "compare"], ofTwo: true };
const bibtex: Format = { ...csv, name: "bibtex", ofTwo: false };

test.each([
  ["view=network", 3_000, ["gexf", "html", "csv", "bibtex"]],
  ["view=network", 3_001, ["gexf", "csv", "bibtex"]],
  ["view=compare&a=1968", 100, ["csv", "bibtex"]],
  ["view=compare&a=1968&other=events", 100, ["csv"]],
  ["view=query&other=events", 100, []],
])("a menu offers what can be made of %s of %i relations", (asked, relations, offered) => {
  const formats = [gexf, html, csv, bibtex].filter((one) =>
    isMadeOf(one, new URLSearchParams(asked), relations),
  );
  expect(formats.map(({ name }) => name)).toEqual(offered);
});
