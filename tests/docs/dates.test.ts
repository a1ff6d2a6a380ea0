import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatDay, parseDay } from "../../model/time/day.ts";
import { readWhen } from "../../model/time/edtf.ts";
import { dateLabel } from "../../model/time/label.ts";
import { dateInWords } from "../../model/time/words.ts";
import { projectRoot } from "../../server/lib/project-root.ts";

const WRITTEN = parseDay("2019-03-01");

/** The rows of the table of EDTF: the form, then its four days, or the reason why it is refused, then a note. */
const ROWS = readFileSync(join(projectRoot, "docs", "data-model.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| [012–] \| `/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, , form = "", ...cells]) => ({ form: form.slice(1, -1), cells }));

test("the table has every form of the specification", () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(70);
});

test.each(ROWS)("$form has the days that the table says", ({ form, cells: [first = "", ...cells] }) => {
  const [refusal, reason = ""] = first.split("refused: ");
  if (refusal === "") {
    expect(() => readWhen(form, WRITTEN)).toThrow(reason);
    return;
  }
  const { bounds, doubted } = readWhen(form, WRITTEN);
  const { startMin, startMax, endMin, endMax } = bounds;
  expect([startMin, startMax, endMin, endMax].map(formatDay)).toEqual([first, ...cells.slice(0, 3)]);
  expect(doubted).toBe(cells[3]?.startsWith("doubted"));
  // Every date that can be read can also be said.
  expect(dateLabel(form)).not.toBe("");
  expect(dateInWords(form, WRITTEN)).not.toBe("");
});
