import { type Case, PAIRS } from "../../client/unseen/case.ts";
import {
  type AskedWindow,
  drawNetwork,
  drawTimeline,
  type Figure,
  type Look,
} from "../../client/unseen/figures.ts";
import { type Lines, limitOf } from "../../model/exchange/figure/lines.ts";
import type { HistogramAnswer } from "../../model/graph/histogram-answer.ts";
import type { Network } from "../../model/graph/network.ts";
import { drawNetwork as chooseDrawn } from "../../model/graph/within/draw-network.ts";
import type { HeldCase } from "../cases/cases.ts";
import { outline } from "../cases/texts.ts";
import { caseOf } from "./case-of.ts";

export {
  type AskedTrace,
  type AskedWindow,
  compose,
  drawComparison,
  drawPaths,
  drawReach,
  type Figure,
  type Look,
} from "../../client/unseen/figures.ts";

type Context = Parameters<typeof caseOf>[1];

/** What is in force, by index, and the entities that a question is narrowed to. */
export interface InForce extends AskedWindow {
  readonly held: HeldCase;
  readonly relations: ArrayLike<number>;
  readonly of: readonly number[];
}

/** How a network is to be looked at. */
export interface AskedLook extends Look {
  /** How many lines of a large case are drawn. */
  readonly lines: Lines;
  /** Entities of which a large case draws the strongest lines too, by index. */
  readonly opened: readonly number[];
}

/**
 * The network in force as it is drawn.
 * @param reach what sizes go by where the look says so
 */
export async function networkFigure(
  asked: InForce,
  look: AskedLook,
  reach: ReadonlyMap<string, number> | null,
  context: Context,
): Promise<Figure> {
  const of = await caseOf(asked.held, context);
  return drawNetwork(of, asked, drawnOf(asked, of, look), { ...look, reach });
}

/** The counts of each year as they are drawn. */
export async function timelineFigure(
  asked: InForce,
  counted: HistogramAnswer,
  context: Context,
): Promise<Figure> {
  const of = await caseOf(asked.held, context);
  return drawTimeline(of, asked, drawnOf(asked, of), counted);
}

function drawnOf(
  asked: InForce,
  { isWhole, poles }: Case,
  { lines, opened }: Pick<AskedLook, "lines" | "opened"> = { lines: "readable", opened: [] },
): ReadonlySet<string> | Network {
  return isWhole ? idsOf(asked) : pairsOf(asked, poles, limitOf(lines, PAIRS), opened);
}

function idsOf({ held: { columns }, relations }: InForce): ReadonlySet<string> {
  return new Set(Array.from(relations, (at) => columns.relations.ids.at(at) ?? ""));
}

/** What of a case that is too large for one picture is drawn. */
function pairsOf(
  { held, window, reading, filter, of }: InForce,
  poles: ReadonlySet<string>,
  limit: number,
  opened: readonly number[],
): Network {
  const { entities } = held.columns;
  const also = [...poles].map(entities.ids.indexOf).filter((at) => at >= 0);
  const asked = { window, reading, filter, draw: "pairs", limit, of, around: opened, also } as const;
  const { relationIndexes, entityIndexes, ...drawn } = chooseDrawn(held.columns, asked);
  const told = outline(held, { relations: relationIndexes, entities: entityIndexes });
  return { dataset: held.dataset.id, ...told, ...drawn };
}
