import { expect, test } from "vitest";
import { dropBy } from "../../../model/graph/within/case-filter.ts";
import { listInForce } from "../../../model/graph/within/table.ts";
import { FIRST_DAY, LAST_DAY, parseDay } from "../../../model/time/day.ts";
import { FILTER_TABLE, filterCase } from "../../support/filter-table.ts";
import { smallRows } from "../../support/small-columns.ts";
import { columnsOf } from "./cases.ts";

const columns = columnsOf(smallRows(filterCase()));

test.each(FILTER_TABLE)("columns keep what they should: $name", ({ filter, window, reading, keeps }) => {
  const within = {
    start: window ? parseDay(window.start) : FIRST_DAY,
    end: window ? parseDay(window.end) : LAST_DAY,
  };
  const found = listInForce(columns, within, reading ?? "possible", dropBy(columns, filter));
  expect(Array.from(found, (at) => columns.relations.ids.at(at)).sort()).toEqual(keeps);
});
