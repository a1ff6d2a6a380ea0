import { readFile } from "node:fs/promises";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { lettersWithout, tellWithout } from "../../../../model/exchange/figure/letters.ts";
import { textAt } from "../../../../model/exchange/figure/scene.ts";
import { FONTS } from "../../../../server/figures/fonts.ts";
import { writePdf } from "../../../../server/figures/write-pdf.ts";

function sceneOf(...lines: string[]) {
  const texts = lines.map((line, at) =>
    textAt({ x: 4, y: 20 * (at + 1) }, line, { size: 10, fill: "#000000" }),
  );
  const marks = [{ kind: "group" as const, marks: texts }];
  return { width: 200, height: 100, title: "Letters", description: "Letters", marks };
}

test("a letter is said to be lacking just where the font lacks it", async () => {
  const fonts = await Promise.all(
    [FONTS.regular, FONTS.bold].map(async (file) => create(await readFile(file))),
  );
  for (let code = 0x20; code < 0x20000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const has = fonts.every((font) => font.hasGlyphForCodePoint(code));
    const found = lettersWithout(sceneOf(String.fromCodePoint(code)));
    if ((found.length === 0) !== has) expect.fail(`U+${code.toString(16)}: ${has ? "" : "not "}in the font`);
  }
});

test.each([
  ["Perú, Россия, Ελλάδα, Việt Nam, Łódź", []],
  ["中华人民共和国", [..."中华人民共和国"]],
  ["日本 and 日本", [..."日本"]],
  ["مصر", [..."مصر"]],
])("of %s, what stands in a figure's text is named once", (text, letters) => {
  expect(lettersWithout(sceneOf("Peru", text))).toEqual(letters);
});

test("PDF is refused with the letters that would be boxes, and with what keeps them", async () => {
  const scene = sceneOf("北京 and Lima");
  expect(tellWithout(scene)).toMatch(/北 京\. SVG keeps them/);
  await expect(writePdf(scene)).rejects.toThrow("北 京");
  const whole = await writePdf(sceneOf("Lima, Лима"));
  expect(new TextDecoder("latin1").decode(whole.subarray(0, 5))).toBe("%PDF-");
});
