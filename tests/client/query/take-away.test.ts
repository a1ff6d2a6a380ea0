import { expect, test } from "vitest";
import { toCsv, toPlainJson, toTabs, toTypedJson } from "../../../client/query/answer/take-away.ts";
import { stepFrom } from "../../../client/query/table/grid-keys.ts";
import { nextSorting, sortRows } from "../../../client/query/table/sort-rows.ts";
import type { Value } from "../../../model/console/value.ts";
import { smallCase } from "../evidence/small-case.ts";

const LARGE: Value = { $type: "Integer", _value: "9223372036854775807" };
const TEXT: Value = { $type: "String", _value: 'a "quoted",\nbroken text' };
const NULL: Value = { $type: "Null", _value: null };
const LIST: Value = { $type: "List", _value: [{ $type: "Date", _value: "1968-10-03" }, TEXT] };
const COLUMNS = ["large", "text", "none", "list"];
const ROWS = [[LARGE, TEXT, NULL, LIST]];

const NAMING = { loaded: smallCase(), ids: false };
const text = (value: string): Value => ({ $type: "String", _value: value });

const LEADER: Value = {
  $type: "Node",
  _value: {
    _element_id: "1",
    _labels: ["Entity", "Leader"],
    _properties: { id: text("leader/velasco"), name: text("as it is stored") },
  },
};
const SOURCE: Value = {
  $type: "Node",
  _value: { _element_id: "2", _labels: ["Source"], _properties: { id: text("s1"), name: text("A book") } },
};
const OFFICE: Value = {
  $type: "Relationship",
  _value: {
    _element_id: "3",
    _start_node_element_id: "1",
    _end_node_element_id: "2",
    _type: "HOLDS_OFFICE_IN",
    _properties: { id: text("velasco"), when: text("1968-10-03/1975-08-29") },
  },
};

test("CSV holds names and plain values, quotes what needs it, keeps every digit, and has nothing for null", () => {
  expect(toCsv(COLUMNS, ROWS, NAMING)).toBe(
    'large,text,none,list\r\n9223372036854775807,"a ""quoted"",\nbroken text",,"1968-10-03; a ""quoted"",\nbroken text"\r\n',
  );
  const things = [
    [LEADER, OFFICE, { $type: "Path", _value: [LEADER, OFFICE, SOURCE] } satisfies Value, SOURCE],
  ];
  expect(toCsv(["who", "how", "path", "of"], things, NAMING)).toBe(
    "who,how,path,of\r\nJuan Velasco,holds office in 1968-10-03/1975-08-29,Juan Velasco — holds office in 1968-10-03/1975-08-29 → A book,A book\r\n",
  );
  expect(toCsv(["who", "how"], [[LEADER, OFFICE]], { ...NAMING, ids: true })).toBe(
    "who,how\r\nJuan Velasco [leader/velasco],holds office in 1968-10-03/1975-08-29 [velasco]\r\n",
  );
});

test("what a spreadsheet would run has a quote before it", () => {
  const rows = ["=1+1", "@SUM(A1)", "-5", "+x"].map((value) => [text(value)]);
  expect(toCsv(["cell"], rows, NAMING)).toBe("cell\r\n'=1+1\r\n'@SUM(A1)\r\n-5\r\n'+x\r\n");
});

test("what is copied has a line for each row, and a cell that begins with a quote is quoted", () => {
  expect(toTabs(["large", "text"], [[LARGE, TEXT]], NAMING)).toBe(
    'large\ttext\n9223372036854775807\ta "quoted", broken text',
  );
  expect(toTabs(null, [[text('"No", he said'), LARGE]], NAMING)).toBe(
    '"""No"", he said"\t9223372036854775807',
  );
  expect(toTabs(null, [[LARGE]], NAMING)).toBe("9223372036854775807");
});

test("JSON is plain, or has every type", () => {
  expect(JSON.parse(toPlainJson({ columns: COLUMNS, rows: ROWS }))).toEqual([
    {
      large: "9223372036854775807",
      text: TEXT._value,
      none: null,
      list: ["1968-10-03", TEXT._value],
    },
  ]);
  expect(JSON.parse(toTypedJson({ columns: COLUMNS, rows: ROWS }))).toEqual({ columns: COLUMNS, rows: ROWS });
});

test("rows are sorted by size, null last either way, and back to the query's own order", () => {
  const rows = ["10", "9", "9007199254740993", "9007199254740992"].map((_value): Value[] => [
    { $type: "Integer", _value },
  ]);
  const mixed = [[NULL], ...rows];
  const shown = (descending: boolean) =>
    sortRows(mixed, { column: 0, descending }).map(([value]) => value?._value ?? null);
  expect(shown(false)).toEqual(["9", "10", "9007199254740992", "9007199254740993", null]);
  expect(shown(true)).toEqual(["9007199254740993", "9007199254740992", "10", "9", null]);
  const up = nextSorting(null, 0);
  const down = nextSorting(up, 0);
  expect([up?.descending, down?.descending, nextSorting(down, 0)]).toEqual([false, true, null]);
});

test.each([
  ["ArrowDown", false, { row: 1, column: 1 }],
  ["ArrowUp", false, { row: 0, column: 1 }],
  ["End", false, { row: 0, column: 2 }],
  ["End", true, { row: 99, column: 2 }],
  ["PageDown", false, { row: 15, column: 1 }],
  ["a", false, null],
] as const)("%s leads from cell to cell and never out of the table", (key, ctrlKey, cell) => {
  expect(stepFrom({ key, ctrlKey }, { row: 0, column: 1 }, { rows: 100, columns: 3 })).toEqual(cell);
});
