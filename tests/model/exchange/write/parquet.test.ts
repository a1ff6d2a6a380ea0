import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { claimsParquet, entitiesParquet } from "../../../../model/exchange/write/parquet.ts";
import type { Taken } from "../../../../model/exchange/write/taken.ts";
import { ENTITIES, RELATIONS, smallTaken } from "./small-taken.ts";
import { writeBytes } from "./write-whole.ts";

async function rows(file: ArrayBuffer): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file });
}

test("Parquet is read by hyparquet as the claims that were written, their bounds as dates", async () => {
  const claims = await rows(await writeBytes(claimsParquet));
  expect(claims).toHaveLength(RELATIONS.length);
  for (const [place, { id, from, type, to, dates, denied, statement }] of RELATIONS.entries()) {
    expect(claims[place]).toMatchObject({ id, from, type, to, denied, statement, when: dates.when });
    expect(claims[place]?.startMin).toEqual(new Date(`${dates.startMin}T00:00:00Z`));
    expect(claims[place]?.endMax).toEqual(new Date(`${dates.endMax}T00:00:00Z`));
  }
});

test("entities without a date have none there", async () => {
  const entities = await rows(await writeBytes(entitiesParquet));
  expect(entities.map(({ name }) => name)).toEqual(ENTITIES.map(({ name }) => name));
  expect(entities.map(({ startMin }) => startMin ?? null)).toEqual([
    new Date("1821-01-01"),
    null,
    new Date("1985-03-01"),
  ]);
});

test("of which dataset it is stands in its metadata", async () => {
  const { key_value_metadata: said = [] } = parquetMetadata(await writeBytes(claimsParquet));
  expect(said).toEqual(expect.arrayContaining([{ key: "licence", value: "CC0-1.0" }]));
});

test("what has more rows than are written together is read whole, in its order", async () => {
  const [relation] = RELATIONS;
  if (relation === undefined) throw new Error("There is no claim");
  const ids = Array.from({ length: 45_001 }, (_, place) => `rel/${place}`);
  const many: Taken = {
    ...smallTaken(),
    async *relations() {
      for (let from = 0; from < ids.length; from += 1_000) {
        yield ids.slice(from, from + 1_000).map((id) => ({ ...relation, id }));
      }
    },
  };
  const bytes = await writeBytes(claimsParquet, many);
  expect(parquetMetadata(bytes).row_groups.length).toBeGreaterThan(1);
  expect((await rows(bytes)).map(({ id }) => id)).toEqual(ids);
});
