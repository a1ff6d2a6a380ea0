import { describe, expect, test } from "vitest";
import { toCell, toOutline } from "../../../../model/graph/lines.ts";
import { attentionOf } from "../../../../model/graph/measures/attention.ts";
import { columnsIn, languagesOf } from "../../../../model/graph/naming/columns-in.ts";
import { countLanguages, entityIn, nameIn, toNames } from "../../../../model/graph/naming/names.ts";
import { dropBy } from "../../../../model/graph/within/case-filter.ts";
import { binsOf } from "../../../../model/graph/within/histogram.ts";
import { foldNames, namesOf } from "../../../../model/search/names.ts";
import { parseDay } from "../../../../model/time/day.ts";
import { columnsOf, typeOf } from "../cases.ts";

const union = {
  name: "Soviet Union",
  names: toNames(["en:USSR", "es:Unión Soviética", "es:URSS", "zh-Hant:蘇聯"]),
};

describe("a name in a language", () => {
  test.each([
    [null, "Soviet Union"],
    ["es", "Unión Soviética"],
    ["es-PE", "Unión Soviética"],
    ["zh-Hant-TW", "蘇聯"],
    ["zh", "Soviet Union"],
    ["ru", "Soviet Union"],
    ["toString", "Soviet Union"],
    ["", "Soviet Union"],
  ])("in %s is %s", (language, name) => {
    expect(nameIn(union, language)).toBe(name);
  });

  test("stands in the place of the dataset's own, which is kept beside it, from one language to the next and back", () => {
    const spanish = entityIn(union, "es-PE");
    expect(spanish).toEqual({
      ...union,
      name: "Unión Soviética",
      ownName: "Soviet Union",
      nameLanguage: "es",
    });
    expect(entityIn(spanish, "en")).toEqual({
      ...union,
      name: "USSR",
      ownName: "Soviet Union",
      nameLanguage: "en",
    });
    expect(entityIn(spanish, "ru")).toEqual(union);
    expect(entityIn(spanish, null)).toEqual(union);
    expect(nameIn(spanish, null)).toBe("Soviet Union");
  });
});

test("languages are counted by entities, not by names, those of most entities first", () => {
  expect(countLanguages([union.names, toNames(["es:Perú"]), toNames(["ru:Перу", "en:Peru"]), {}])).toEqual([
    { language: "en", entities: 2 },
    { language: "es", entities: 2 },
    { language: "ru", entities: 1 },
    { language: "zh-Hant", entities: 1 },
  ]);
});

describe("a case in columns", () => {
  const columns = columnsOf({
    types: [typeOf("AA")],
    relations: [],
    entities: [
      { id: "state/peru", kind: "State", name: "Peru", names: ["es:Perú", "ru:Перу"] },
      { id: "state/chile", kind: "State", name: "Chile", names: ["ru:Чили"] },
    ],
  });
  const spanish = columnsIn(columns, "es");
  const at = (id: string) => columns.entities.ids.indexOf(id);

  test("tells cells and outlines in the language, and the dataset's own where it has none", () => {
    expect(toCell(spanish, at("state/peru"))).toEqual({
      id: "state/peru",
      kind: "State",
      name: "Perú",
      nameLanguage: "es",
    });
    expect(toCell(spanish, at("state/chile"))).toEqual(toCell(columns, at("state/chile")));
    expect(toOutline(spanish, at("state/peru"))).toMatchObject({
      name: "Perú",
      ownName: "Peru",
      names: { es: "Perú", ru: "Перу" },
    });
    expect(toOutline(spanish, at("state/chile"))).toEqual(toOutline(columns, at("state/chile")));
  });

  test("is made once, knows its languages, and is searched by all its names in any of them", () => {
    expect(columnsIn(columns, "es")).toBe(spanish);
    expect(languagesOf(spanish)).toEqual([
      { language: "ru", entities: 2 },
      { language: "es", entities: 1 },
    ]);
    expect(namesOf(spanish, at("state/peru"))).toEqual(["Peru", "Perú", "Перу"]);
    expect(foldNames(spanish)).toEqual(foldNames(columns));
  });

  test("counts and indexes nothing anew in another language", () => {
    const dropped = dropBy(columns, { sectors: ["political"] });
    expect(dropBy(spanish, { sectors: ["political"] })).toBe(dropped);
    const span = { start: parseDay("1900-01-01"), end: parseDay("1909-12-31") };
    expect(binsOf(spanish, span, dropped)).toBe(binsOf(columns, span, dropped));
    expect(foldNames(spanish)).toBe(foldNames(columns));
    expect(attentionOf(spanish)).toBe(attentionOf(columns));
  });
});
