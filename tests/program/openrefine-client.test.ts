import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { hasJavaCompiler, matchInOpenRefine } from "../support/openrefine.ts";
import { type ServedCase, serveCase } from "../support/served-case.ts";

const java = await hasJavaCompiler();
if (!java) console.log("Skipped: OpenRefine's client is not tried without Maven and a JDK");

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

const answer = z.object({
  types: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  cells: z.array(
    z.looseObject({
      judgment: z.string(),
      error: z.string().nullable(),
      match: z.string().nullable(),
      candidates: z.array(z.looseObject({ id: z.string(), types: z.array(z.string()), score: z.number() })),
    }),
  ),
});

// More than the ten that OpenRefine sends at once.
const CELLS = [
  "Peru",
  "Perú",
  "Soviet Unoin",
  "xqzwv",
  ...Array.from({ length: 9 }, (_, at) => `Nobody ${at}`),
];

test.skipIf(!java)(
  "OpenRefine's own client guesses the type of a column and matches it, whether or not a type narrows it",
  async () => {
    for (const type of ["", "State"]) {
      const said = await matchInOpenRefine(`${served.url}/api/reconcile/peru-russia`, type, CELLS);
      const { types, cells } = answer.parse(JSON.parse(said));
      expect(types[0]).toMatchObject({ id: "State", name: "State" });
      expect(cells.map(({ error }) => error)).toEqual(CELLS.map(() => null));
      const [peru, accented, misspelt, nothing] = cells;
      const found = { judgment: "Matched", match: "state/peru", hasType: type !== "" };
      expect(peru).toMatchObject(found);
      expect(accented).toMatchObject(found);
      expect(peru?.candidates[0]).toMatchObject({ id: "state/peru", types: ["State"], score: 100 });
      expect(misspelt).toMatchObject({ judgment: "None", match: null });
      expect(misspelt?.candidates[0]?.id).toBe("state/soviet-union");
      expect(nothing).toMatchObject({ judgment: "None", candidates: [] });
    }
  },
  300_000,
);
