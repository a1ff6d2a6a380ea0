import { expect, test } from "vitest";
import { buildCase } from "../../../client/store/case.ts";
import { sliceWithin } from "../../../client/store/slice.ts";
import { KINDS, SECTORS } from "../../../model/graph/kinds.ts";
import { toLine, toOutline } from "../../../model/graph/lines.ts";
import { FIRST_DAY, LAST_DAY, parseDay } from "../../../model/time/day.ts";
import { columnsOf } from "../../model/graph/cases.ts";
import { FILTER_TABLE, filterCase } from "../../support/filter-table.ts";
import { smallRows } from "../../support/small-columns.ts";
import { smallCase } from "../evidence/small-case.ts";

const columns = columnsOf(smallRows(filterCase()));
const indexes = (length: number) => Array.from({ length }, (_, index) => index);

const loaded = buildCase(
  { ...smallCase().dataset, id: "small", vocabulary: [...columns.types], poles: { left: [], right: [] } },
  {
    entities: indexes(columns.entities.ids.length).map((at) => toOutline(columns, at)),
    relations: indexes(columns.relations.ids.length).map((at) => ({
      ...toLine(columns, at),
      dataset: "small",
    })),
    total: columns.relations.ids.length,
    drawn: columns.relations.ids.length,
  },
);

const hide = <T>(all: readonly T[], kept: readonly T[] | undefined) =>
  new Set(kept === undefined ? [] : all.filter((one) => !kept.includes(one)));

/** The page's legend hides sectors, kinds and types; sources it can only leave out. */
const asked = FILTER_TABLE.filter(({ filter }) => filter.sources === undefined);

test.each(asked)(
  "the page keeps what it should: $name",
  ({ filter, window, reading = "possible", keeps }) => {
    const within = {
      start: window ? parseDay(window.start) : FIRST_DAY,
      end: window ? parseDay(window.end) : LAST_DAY,
    };
    const { relations } = sliceWithin(loaded, within, {
      reading,
      beginnings: filter.beginnings ?? "any",
      hiddenSectors: hide(SECTORS, filter.sectors),
      hiddenKinds: hide(KINDS, filter.kinds),
      hiddenTypes: hide(
        columns.types.map(({ type }) => type),
        filter.types,
      ),
      without: new Set(filter.without ?? []),
    });
    expect(relations.map(({ relation }) => relation.id).sort()).toEqual(keeps);
  },
);
