import { flow, type Item } from "../../../model/exchange/figure/flow.ts";
import { fillArea } from "../../../model/exchange/figure/hatch.ts";
import { widthOf } from "../../../model/exchange/figure/measure.ts";
import type { Palette } from "../../../model/exchange/figure/palette.ts";
import {
  type Dashes,
  type Drawing,
  type Mark,
  PER_POINT,
  path,
  stack,
  textAt,
} from "../../../model/exchange/figure/scene.ts";
import { CHANGES, type ChangeKind } from "../../../model/graph/compare/change-kind.ts";
import { KINDS, type Kind, SECTORS, type Sector } from "../../../model/graph/kinds.ts";
import { SECTOR_COLOUR, SIZE_WORDS } from "../../network/arrange/look-in-words.ts";
import type { Picture } from "../../network/picture/picture.ts";
import { CAVEAT, type Caveat, MARKS, POSSIBLE, UNTOLD } from "../../style/shapes.ts";
import { drawHead } from "./heads.ts";
import { drawCaveat, drawChange } from "./lines.ts";
import { tellsSectors } from "./nodes.ts";
import { placeOutline } from "./polygon.ts";

const SIZE = 7 * PER_POINT;
const LINE = SIZE * 1.45;
/** How long the sample of a line is, and how wide that of a shape. */
const SAMPLE = 26;
const SHAPE = 12;
const AIR = 5;
/** How wide a spot of colour is. */
const SPOT = 8;

/** What changes are called in a legend. */
export type ChangeWords = Readonly<Record<ChangeKind, string>>;

/**
 * What lines and shapes of a picture mean; only what is in it is explained.
 * @param words what changes are called, where it is not by their kind
 */
export function drawLegend(
  { edges, nodes, sizeBy = "all" }: Picture,
  width: number,
  palette: Palette,
  words?: ChangeWords,
): Drawing {
  const plain = edges.filter(({ caveat }) => caveat === null);
  const sectors = new Set(plain.map(({ sector }) => sector));
  const standings = new Set(plain.map(({ standing }) => standing));
  const untold = new Set(plain.map((edge) => edge.untold));
  const caveats = new Set(edges.map(({ caveat }) => caveat));
  const changes = new Set(edges.map(({ change }) => change));
  const so = changes.has(null) ? "in force" : "so";
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const lines = [
    ...SECTORS.filter((sector) => sectors.has(sector)).map((sector) =>
      sectorItem(sector, changes.has(null) ? palette.sectors[sector] : palette.ink, palette),
    ),
    ...CHANGES.filter((change) => changes.has(change)).map((change) =>
      changeItem(change, words?.[change] ?? change, palette),
    ),
    ...(standings.has("certain") ? [lineItem(`certainly ${so}`, undefined, null, palette)] : []),
    ...(standings.has("possible") ? [lineItem(`possibly ${so}`, POSSIBLE, null, palette)] : []),
    ...(untold.has("beginning") ? [lineItem("beginning unknown", UNTOLD.beginning, null, palette)] : []),
    ...(untold.has("end") ? [lineItem("end unknown", UNTOLD.end, null, palette)] : []),
    ...(caveats.has("denied") ? [lineItem("denied", CAVEAT, "denied", palette)] : []),
    ...(caveats.has("recommended") ? [lineItem("only recommended", CAVEAT, "recommended", palette)] : []),
  ];
  const coloured = tellsSectors(palette)
    ? SECTORS.filter((one) => nodes.some(({ sector }) => sector === one))
    : [];
  const shapes = KINDS.filter((kind) => kinds.has(kind)).map((kind) =>
    kindItem(kind, coloured.length > 0, palette),
  );
  const size = SIZE_WORDS[sizeBy];
  const looks = [
    ...(coloured.length > 0 ? [coloursItem(coloured, palette)] : []),
    ...(size === null ? [] : [sizeItem(size, palette)]),
  ];
  return stack([flow(lines, width, LINE), flow([...shapes, ...looks], width, LINE)], 3);
}

/** What the colours of entities mean, where a reader chose that they tell sectors: one spot for each that is there. */
function coloursItem(sectors: readonly Sector[], palette: Palette): Item {
  const spots = sectors.map((sector, at) =>
    path(roundAt(at * (SPOT + 2) + SPOT / 2, SPOT / 2 - 0.5), { fill: palette.sectors[sector] }),
  );
  return item(SECTOR_COLOUR, sectors.length * (SPOT + 2), palette, spots);
}

function sizeItem(words: string, palette: Palette): Item {
  const spots = [2, 4].map((radius, at) =>
    path(roundAt(4 + at * 9, radius), { stroke: palette.ink, width: 0.6 }),
  );
  return item(words, SHAPE + 6, palette, spots);
}

/** A circle in the middle of a line of the legend. */
function roundAt(x: number, radius: number): string {
  const [left, wide] = [x - radius, 2 * radius];
  return `M${left} ${LINE / 2}a${radius} ${radius} 0 1 0 ${wide} 0a${radius} ${radius} 0 1 0 ${-wide} 0Z`;
}

function sectorItem(sector: Sector, colour: string, palette: Palette): Item {
  const middle = LINE / 2;
  const tip = { x: SAMPLE - (sector === "cultural" ? 4 : 1), y: middle };
  return item(sector, SAMPLE, palette, [
    path(`M1 ${middle}H${SAMPLE - 6}`, { stroke: colour, width: 1.4 }),
    path(drawHead(sector, tip, 0, 7), { fill: colour }),
  ]);
}

function changeItem(change: ChangeKind, name: string, palette: Palette): Item {
  const middle = LINE / 2;
  const width = change === "unchanged" ? 0.8 : 1.4;
  return item(name, SAMPLE, palette, [
    path(`M1 ${middle}H${SAMPLE - 1}`, { stroke: palette.changes[change], width }),
    ...drawChange(change, { x: SAMPLE / 2, y: middle }, 1, palette),
  ]);
}

function lineItem(name: string, dashes: Dashes | undefined, caveat: Caveat | null, palette: Palette): Item {
  const middle = LINE / 2;
  const stroke = caveat === null ? palette.ink : palette.caveat;
  return item(name, SAMPLE, palette, [
    path(`M1 ${middle}H${SAMPLE - 1}`, { stroke, width: 1.2, dashes }),
    ...drawCaveat(caveat, { x: SAMPLE / 2, y: middle }, 1, palette),
  ]);
}

/** A shape alone where colours say something else. */
function kindItem(kind: Kind, isPlain: boolean, palette: Palette): Item {
  const { family, outline } = MARKS[kind];
  const polygon = placeOutline(outline, { x: SHAPE / 2, y: LINE / 2 }, SHAPE / 2 - 1);
  const fill = isPlain ? { colour: palette.paper } : palette.families[family];
  const stroke = family === "actor" && !isPlain ? palette.paper : palette.ink;
  return item(kind, SHAPE, palette, fillArea(polygon, fill, { stroke, width: 0.6 }));
}

/** A sample with its name beside it. */
export function item(name: string, room: number, { ink }: Palette, sample: readonly Mark[]): Item {
  return {
    width: room + AIR + widthOf(name, SIZE),
    marks: [
      ...sample,
      textAt(
        { x: room + AIR, y: LINE / 2 + SIZE * 0.36 },
        name,
        { size: SIZE, fill: ink },
        { part: "legend" },
      ),
    ],
  };
}
