import { expect, test } from "vitest";
import { Findings, findingsCsv } from "../../../../model/exchange/read/findings.ts";

const finding = {
  file: "a.csv",
  row: 2,
  kind: "date",
  weight: "fault",
  reason: "is no date",
  remedy: "mend it",
} as const;

test("counts all of a kind and keeps the first", () => {
  const findings = new Findings();
  for (let row = 1; row <= 1_500; row++) findings.report({ ...finding, row });
  findings.report({ ...finding, kind: "code-years", weight: "notice" });
  expect(
    findings.kinds.map(({ kind, faults, notices, kept }) => [kind, faults, notices, kept.length]),
  ).toEqual([
    ["date", 1_500, 0, 1_000],
    ["code-years", 0, 1, 1],
  ]);
  expect(findings.stopping([])).toBe(1_500);
  expect(findings.stopping(["date"])).toBe(0);
});

test("writes findings as CSV that no spreadsheet computes", () => {
  const findings = new Findings();
  findings.report({ ...finding, value: '=HYPERLINK("x")' });
  expect(findingsCsv(findings.kinds)).toBe(
    'kind,weight,file,sheet,row,column,value,reason,remedy\r\ndate,fault,a.csv,,2,,"\'=HYPERLINK(""x"")",is no date,mend it\r\n',
  );
});
