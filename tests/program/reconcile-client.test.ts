import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { hasPython, installPython } from "../support/python-tool.ts";
import { type ServedCase, serveCase } from "../support/served-case.ts";

const run = promisify(execFile);

const python = await hasPython();
if (!python) console.log("Skipped: the service is not asked by a client of others without Python's venv");

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

// The client writes a name of NumPy's that NumPy 2 has only in small letters.
const SCRIPT = `
import sys
import numpy
numpy.NaN = numpy.nan
import pandas
from reconciler import reconcile
column = pandas.Series(["Peru", "Perú", "Soviet Unoin", "xqzwv", "Peru"] + ["Cuba %d" % at for at in range(12)])
found = reconcile(column, type_id=sys.argv[2] or None, top_res=1, reconciliation_endpoint=sys.argv[1])
print(found.to_json(orient="records"))
`;

const rows = z.array(
  z.looseObject({
    input_value: z.string(),
    id: z.string().nullable(),
    match: z.boolean(),
    score: z.number().nullable(),
  }),
);

/** Each text of the column with the best candidate for it. */
async function reconciled(type: string) {
  const programs = await installPython("reconciler", "0.2.2");
  const at = `${served.url}/api/reconcile/peru-russia`;
  const { stdout } = await run(join(programs, "python"), ["-c", SCRIPT, at, type]);
  return new Map(rows.parse(JSON.parse(stdout)).map((row) => [row.input_value, row]));
}

test.skipIf(!python)(
  "a client of others matches a column of a table, in batches, with a type and without",
  async () => {
    for (const type of ["", "State"]) {
      const found = await reconciled(type);
      // Each text once, and beyond a batch of ten.
      expect(found.size).toBe(16);
      expect(found.get("Peru")).toMatchObject({ id: "state/peru", match: true, score: 100 });
      expect(found.get("Perú")).toMatchObject({ id: "state/peru", match: true });
      expect(found.get("Soviet Unoin")).toMatchObject({ id: "state/soviet-union", match: false });
      expect(found.get("xqzwv")).toMatchObject({ id: null, match: false });
    }
  },
  300_000,
);
