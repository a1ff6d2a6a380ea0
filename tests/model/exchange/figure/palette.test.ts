import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PALETTES } from "../../../../model/exchange/figure/palette.ts";
import { SECTORS } from "../../../../model/graph/kinds.ts";

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** CIE L*, from 0 (black) to 100 (white). */
function lightness(hex: string): number {
  const y = luminance(hex);
  return y > 0.008856 ? 116 * y ** (1 / 3) - 16 : 903.3 * y;
}

test("sectors that must stay apart in grey do, by ten steps of lightness, and all can be seen on paper", () => {
  const steps = SECTORS.map((sector) => lightness(PALETTES["grey-safe"].sectors[sector])).sort(
    (a, b) => a - b,
  );
  for (const [at, step] of steps.entries())
    if (at > 0) expect(step - (steps[at - 1] ?? 0)).toBeGreaterThan(10);
  for (const { sectors } of Object.values(PALETTES))
    for (const sector of SECTORS) expect(1.05 / (luminance(sectors[sector]) + 0.05)).toBeGreaterThan(3);
});

test("in colour a figure has the colours of the screen's light theme", () => {
  const tokens = readFileSync("client/style/tokens.css", "utf8").split('[data-theme="dark"]')[0] ?? "";
  const { sectors, families } = PALETTES.colour;
  for (const sector of SECTORS) expect(tokens).toContain(`--sector-${sector}: ${sectors[sector]};`);
  for (const [family, { colour }] of Object.entries(families))
    expect(tokens).toContain(`--family-${family}: ${colour};`);
});
