import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findCircles } from "../../tools/structure/circles.ts";
import { importsOf } from "../../tools/structure/imports.ts";
import { judge } from "../../tools/structure/rules.ts";

describe("an import", () => {
  test.each([
    ["client/store/session.ts", "client/trace/index.ts", "the store must not import a feature"],
    ["client/shell/header.tsx", "client/query/index.ts", "the shell must not import a feature"],
    ["client/shell/header.tsx", "client/features.ts", "the shell must not import the list of features"],
    ["client/network/canvas.ts", "client/shell/header.tsx", "must not import the shell"],
    ["client/format/day.ts", "client/store/case.ts", "must not import the store"],
    ["client/query/query.tsx", "client/trace/api.ts", "a feature stands alone"],
    ["client/compare/index.ts", "client/data/index.ts", "a feature stands alone"],
    ["client/trace/api.ts", "server/routes/paths.ts", "meets the server over HTTP"],
    ["server/routes/paths.ts", "client/api.ts", "meets the page over HTTP"],
    ["server/routes/paths.ts", "client/unseen/figures.ts", "meets the page over HTTP"],
    ["server/figures/draw.ts", "client/trace/api.ts", "meets the page over HTTP"],
    ["client/explore/exports.ts", "client/unseen/figures.ts", "must not import what draws without a page"],
    ["model/time/edtf.ts", "server/log.ts", "knows nothing of server"],
    ["model/time/edtf.ts", "node:fs", "no I/O"],
    ["model/graph/slice.ts", "react", "no framework"],
    ["client/table/table-row.tsx", "client/table/table.css", "list it in client/style/index.css"],
    ["client/trace/answer/story.tsx", "client/trace/answer/story.css", "the index.css of its feature"],
    ["client/trace/trace.tsx", "client/query/index.css", "the index.css of its feature"],
    ["server/main.ts", "tests/support/database.ts", "needs nothing of tests/"],
  ])("of %s from %s is refused", (from, to, why) => {
    expect(judge(from, to)?.why).toContain(why);
  });
  test.each([
    ["client/trace/trace.tsx", "client/evidence/evidence-panel.tsx"],
    ["client/trace/paths/course.ts", "client/trace/answer/dates.ts"],
    ["client/shell/header.tsx", "client/search/search.tsx"],
    ["client/features.ts", "client/trace/index.ts"],
    ["client/main.tsx", "client/style/index.css"],
    ["server/figures/draw.ts", "client/unseen/figures.ts"],
    ["client/unseen/figures.ts", "client/trace/figures/answer-figures.ts"],
    ["client/trace/trace.tsx", "client/trace/index.css"],
    ["client/app.tsx", "client/shell/header.tsx"],
    ["client/store/case.ts", "model/graph/dataset.ts"],
    ["model/time/edtf.ts", "edtf"],
  ])("of %s from %s is fine", (from, to) => expect(judge(from, to)).toBeNull());
});

describe("circles", () => {
  test("are found, each by its shortest way back", () => {
    const graph = new Map([
      ["a", ["b", "c"]],
      ["b", ["c"]],
      ["c", ["a", "d"]],
      ["d", ["e"]],
      ["e", ["d"]],
      ["f", ["a"]],
    ]);
    expect(findCircles(graph).sort()).toEqual([
      ["a", "c", "a"],
      ["d", "e", "d"],
    ]);
  });
  test("are not what merely meets again", () => {
    expect(
      findCircles(
        new Map([
          ["a", ["b", "c"]],
          ["b", ["d"]],
          ["c", ["d"]],
          ["d", []],
        ]),
      ),
    ).toEqual([]);
  });
});

test("types, what is passed on and what is fetched later are imports too", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-imports-"));
  const file = join(folder, "page.tsx");
  writeFileSync(
    file,
    `import type { A } from "./a.ts";\nexport { b } from "../b.ts";\nimport "./c.css";\nimport * as z from "zod";\n` +
      `const D = lazy(() => import("./d.tsx"));\nexport const e = <p title={"é"}>{import("./e.ts")}</p>;\n`,
  );
  expect(importsOf(file).sort()).toEqual(
    [
      ...["a.ts", "c.css", "d.tsx", "e.ts"].map((name) => join(folder, name)),
      join(tmpdir(), "b.ts"),
      "zod",
    ].sort(),
  );
  rmSync(folder, { recursive: true });
});
