import { expect, test } from "vitest";
import { drawNetwork } from "../../../client/figure/network/draw-network.ts";
import { createStylesheet } from "../../../client/network/cytoscape/stylesheet.ts";
import type { Picture, PictureEdge, PictureNode } from "../../../client/network/picture/picture.ts";
import { PALETTES, type Palette } from "../../../model/exchange/figure/palette.ts";
import type { Mark } from "../../../model/exchange/figure/scene.ts";
import { CHANGES, CHANGES_BETWEEN_DATASETS } from "../../../model/graph/compare/change-kind.ts";

const SIZE = 600;

const LINES: readonly (Partial<PictureEdge> & { readonly selector: string })[] = [
  { standing: "possible", selector: 'edge[standing = "possible"]' },
  { standing: "possible", untold: "beginning", selector: 'edge[untold = "beginning"]' },
  { standing: "possible", untold: "end", selector: 'edge[untold = "end"]' },
  { caveat: "denied", selector: 'edge[caveat = "denied"]' },
  { caveat: "recommended", selector: 'edge[caveat = "recommended"]' },
];

test.each(LINES)("the dashes of $selector are the same in figure, legend and canvas", (line) => {
  const { selector, ...edge } = line;
  const { drawing, legend } = drawNetwork(
    { picture: pictureOf(edge), isCut: false },
    { width: SIZE, palette: PALETTES.colour },
  );
  const [drawn] = dashesIn(drawing.marks);
  expect(drawn).toBeDefined();
  expect(dashesIn(legend.marks)).toContainEqual(drawn);
  const style = createStylesheet(() => "#000000").find(
    (rule) => "selector" in rule && rule.selector === selector,
  );
  expect(style).toMatchObject({ style: { "line-dash-pattern": drawn } });
});

test.each(CHANGES)("of two datasets the legend says of what has %s which of them has it", (change) => {
  const { legend } = drawNetwork(
    { picture: pictureOf({ change }), isCut: false },
    { width: SIZE, palette: PALETTES.colour },
    CHANGES_BETWEEN_DATASETS,
  );
  const words = JSON.stringify(legend.marks);
  expect(words).toContain(`"${CHANGES_BETWEEN_DATASETS[change]}"`);
  expect(words).not.toContain(`"${change}"`);
});

test.each(CHANGES)(
  "what has %s has the colour of its change in the drawing, and a legend of its own",
  (change) => {
    const { drawing, legend } = drawNetwork(
      { picture: pictureOf({ change }), isCut: false },
      { width: SIZE, palette: PALETTES.colour },
    );
    const colour = PALETTES.colour.changes[change];
    const marks = strokesIn(drawing.marks);
    expect(marks[0]).toBe(colour);
    expect(marks.length > 1).toBe(change !== "unchanged");
    expect(strokesIn(legend.marks)).toContain(colour);
  },
);

test("an entity has the colour of its sector where the reader chose that, and a plain shape in the legend", () => {
  const picture = pictureOf({});
  const nodes = picture.nodes.map((node) => ({ ...node, sector: "military" as const }));
  const filled = (palette: Palette) =>
    fillsIn(
      drawNetwork({ picture: { ...picture, nodes }, isCut: false }, { width: SIZE, palette }).drawing.marks,
    );
  expect(filled(PALETTES.colour)).toContain(PALETTES.colour.sectors.military);
  expect(filled(PALETTES.colour)).not.toContain(PALETTES.colour.families.actor.colour);
  const { legend } = drawNetwork(
    { picture: { ...picture, nodes }, isCut: false },
    { width: SIZE, palette: PALETTES.colour },
  );
  expect(fillsIn(legend.marks)).not.toContain(PALETTES.colour.families.actor.colour);
  expect(fillsIn(legend.marks)).toContain(PALETTES.colour.sectors.military);
  expect(JSON.stringify(legend.marks)).toContain("colour: sector of most relations");
});

test("where one ink cannot tell sectors apart, shapes keep their fill and no colour is explained", () => {
  const picture = pictureOf({});
  const nodes = picture.nodes.map((node) => ({ ...node, sector: "military" as const }));
  const ink = Object.values(PALETTES).find(({ sectors }) => sectors.political === sectors.military);
  if (ink === undefined) throw new Error("no palette of one ink");
  const drawn = (of: Picture) =>
    drawNetwork({ picture: of, isCut: false }, { width: SIZE, palette: ink }).legend.marks;
  expect(drawn({ ...picture, nodes })).toEqual(drawn(picture));
});

test.each([
  ["all", "size: relations of all years"],
  ["window", "size: relations in the window"],
  ["same", null],
] as const)("what the size %s says is said", (sizeBy, words) => {
  const picture = { ...pictureOf({}), sizeBy };
  const { legend } = drawNetwork({ picture, isCut: false }, { width: SIZE, palette: PALETTES.colour });
  const said = JSON.stringify(legend.marks);
  expect(said.includes("size:")).toBe(words !== null);
  if (words !== null) expect(said).toContain(words);
});

function fillsIn(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => {
    if (mark.kind === "group") return fillsIn(mark.marks);
    return mark.kind === "path" && mark.paint.fill !== undefined ? [mark.paint.fill] : [];
  });
}

function strokesIn(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => {
    if (mark.kind === "group") return strokesIn(mark.marks);
    return mark.kind === "path" && mark.paint.stroke === PALETTES.colour.paper ? [] : strokeOf(mark);
  });
}

function strokeOf(mark: Mark): string[] {
  return mark.kind === "path" && mark.paint.stroke !== undefined ? [mark.paint.stroke] : [];
}

function dashesIn(marks: readonly Mark[]): (readonly number[])[] {
  return marks.flatMap((mark) => {
    if (mark.kind === "group") return dashesIn(mark.marks);
    return mark.kind === "path" && mark.paint.dashes !== undefined ? [mark.paint.dashes] : [];
  });
}

/** Two states and one line, as large as on the canvas at a zoom of 1. */
function pictureOf(edge: Partial<PictureEdge>): Picture {
  const line: PictureEdge = {
    ...{ id: "line", source: "state/peru", target: "state/chile", label: "", sector: "political" },
    ...{ standing: "certain", untold: null, caveat: null, change: null, bend: 0, width: 1.8, hop: null },
    ...{ isBackward: false, isDim: false },
    ...edge,
  };
  const nodes = [nodeAt("state/peru", 100), nodeAt("state/chile", 500)];
  return { width: SIZE, height: 200, zoom: 1, nodes, edges: [line], names: null };
}

function nodeAt(id: string, x: number): PictureNode {
  return {
    ...{ id, label: id, kind: "State", pole: null, degree: 1, x, y: 100, radius: 12 },
    ...{ isLit: false, isDim: false, sector: null },
  };
}
