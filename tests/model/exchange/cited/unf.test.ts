import { expect, test } from "vitest";
import { ColumnUnf, joinUnf, normalNumber } from "../../../../model/exchange/cited/unf.ts";

function unf(...values: (string | number | undefined)[]): string {
  const column = new ColumnUnf();
  column.add(values);
  return column.read();
}

test("the fingerprints of the specification's examples", () => {
  expect(unf(...Array.from({ length: 20 }, (_, at) => at + 1))).toBe("UNF:6:/FIOZM/29oC3TK/IE52m2A==");
  expect(unf(1.23456789, undefined, 0)).toBe("UNF:6:Do5dfAoOOFt4FSj0JcByEw==");
});

test.each([
  [1, "+1.e+"],
  [0, "+0.e+"],
  [-0, "-0.e+"],
  [-300, "-3.e+2"],
  [0.00073, "+7.3e-4"],
  [1.23456789, "+1.234568e+"],
  [9_999_999.6, "+1.e+7"],
  [1234566.5, "+1.234566e+6"],
  [1234567.5, "+1.234568e+6"],
  [2_500_000.5, "+2.5e+6"],
  [1e300, "+1.e+300"],
  [Number.POSITIVE_INFINITY, "+inf"],
  [Number.NEGATIVE_INFINITY, "-inf"],
  [Number.NaN, "+nan"],
])("%f is normally %s", (value, normal) => expect(normalNumber(value)).toBe(normal));

test("a column is the same however it is told, and another where a value, its kind or its place is", () => {
  const inParts = new ColumnUnf();
  inParts.add(["a"]);
  inParts.add(["b", undefined]);
  expect(inParts.read()).toBe(unf("a", "b", undefined));
  const all = [unf("a", "b"), unf("b", "a"), unf("a", ""), unf("a", undefined), unf("ab"), unf("1"), unf(1)];
  expect(new Set(all).size).toBe(all.length);
});

test("of a long text the first 128 letters count, letters beyond the basic plane as one", () => {
  expect(unf(`${"ж".repeat(128)}x`)).toBe(unf(`${"ж".repeat(128)}y`));
  expect(unf(`${"𝄞".repeat(127)}x`)).not.toBe(unf(`${"𝄞".repeat(127)}y`));
});

test("a table is the same in any order of its columns; one alone is its own", () => {
  const [one, other] = [unf("a"), unf("b")];
  expect(joinUnf([one, other])).toBe(joinUnf([other, one]));
  expect(joinUnf([one])).toBe(one);
});
