import type { StoreApi } from "zustand/vanilla";
import { limitOf } from "../../model/exchange/figure/lines.ts";
import type { Network } from "../../model/graph/network.ts";
import { type Interval, parseInterval } from "../../model/time/bounds.ts";
import { standingWithin } from "../../model/time/in-force.ts";
import { stepOn } from "../../model/time/steps.ts";
import { connection } from "../http/connection.ts";
import { toFailure } from "../http/failure.ts";
import { createPictures } from "./answers/ask-ahead.ts";
import type { CaseAnswers, NetworkAsked } from "./answers/case-answers.ts";
import type { Case } from "./case.ts";
import { caseIn } from "./naming/case-in.ts";
import { changesSlice, type Filters, type InForce, showsPole, toFilter, type WindowSlice } from "./slice.ts";
import type { Transient } from "./transient.ts";
import type { View } from "./view.ts";

/** How many pairs of a large case are drawn where nobody asks for more: as many as can be read on a desk, and on a phone. */
export const PAIRS = { wide: 240, narrow: 80 } as const;

/** How many pairs can be read on a page of some width (CSS pixels). */
export function readablePairs(width: number): number {
  return width < NARROW ? PAIRS.narrow : PAIRS.wide;
}

/** A page narrower than this (CSS pixels) is a phone's. */
const NARROW = 640;

/** A slice before the first answer. */
export function emptySlice({ window }: Pick<View, "window">): WindowSlice {
  const totals = { relations: 0, certain: 0, denied: 0, recommended: 0, entities: 0, pairs: 0 };
  return { window, relations: [], drawn: [], pairs: [], entities: [], hidden: 0, totals, counts: null };
}

interface Following {
  readonly loaded: Case;
  readonly view: StoreApi<View>;
  readonly answers: CaseAnswers;
  readonly slice: StoreApi<WindowSlice>;
  readonly transient: StoreApi<Transient>;
  /** The width of the page in CSS pixels. */
  readonly width: number;
}

/**
 * Keeps the slice of a case that is too large for the page in step with the view. One question is asked at a time, and
 * the next is of the view as it is then: a drag draws as often as answers come, and never an old one over a new one.
 * @returns when the first answer is there
 * @throws Failure where it does not come
 */
export async function followRemotely({
  loaded,
  view,
  answers,
  slice,
  transient,
  width,
}: Following): Promise<void> {
  const pictures = createPictures(answers);
  const span = parseInterval(loaded.dataset.span);
  const readable = readablePairs(width);
  const questionOf = (now: View) => toQuestion(loaded, now, limitOf(now.lines, readable));
  const take = async (now: View) => {
    const picture = await pictures.ask(questionOf(now));
    await nextTask();
    loaded.learn(picture);
    const next = toSlice(caseIn(loaded, now.language), now, picture);
    await nextTask();
    slice.setState(next, true);
  };
  await take(view.getState());

  let isAsking = false;
  /** Where one more step like the last would lead. */
  let next: Interval | null = null;
  const lookAhead = async (now: View) => {
    await nextTask();
    // The server works while the page draws. Nobody's own question waits for one that is only likely.
    if (next === null || isAsking || changesPicture(view.getState(), now)) return;
    pictures.askAhead(questionOf({ ...now, window: next }));
  };
  const ask = async () => {
    if (isAsking) return;
    isAsking = true;
    const now = view.getState();
    try {
      await take(now);
      transient.setState({ behind: null });
      void lookAhead(now);
    } catch (error) {
      transient.setState({ behind: toFailure(error, "The new one could not be drawn").message });
    }
    isAsking = false;
    if (changesPicture(view.getState(), now)) void ask();
  };
  view.subscribe((now, before) => {
    if (!changesPicture(now, before)) return;
    next = stepOn(before.window, now.window, span);
    void ask();
  });
  connection.subscribe(({ away }) => {
    if (!away && transient.getState().behind !== null) void ask();
  });
}

/** Lets a frame that is due be drawn between two parts of the work on an answer: a hand that drags sees every pause. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function changesPicture(now: View, before: View): boolean {
  return (
    changesSlice(now, before) ||
    now.opened !== before.opened ||
    now.lines !== before.lines ||
    chosenEntity(now) !== chosenEntity(before)
  );
}

/** The entity that the dossier shows; null where it shows none. */
export function chosenEntity({ selection }: Pick<View, "selection">): string | null {
  return selection?.kind === "entity" ? selection.id : null;
}

function toQuestion(loaded: Case, view: View, limit: number): NetworkAsked {
  const chosen = chosenEntity(view);
  return {
    window: view.window,
    reading: view.reading,
    filter: toFilter(loaded, view),
    draw: "pairs",
    limit,
    around: chosen === null ? [...view.opened] : [...new Set([...view.opened, chosen])],
    also: [...loaded.poles],
    // A picture has no texts, and a drag waits for none.
    texts: false,
  };
}

/** What of a view decides a slice. */
type SliceView = Filters & Pick<View, "window">;

/** What an answer draws of a case. */
export function toSlice(loaded: Case, view: SliceView, picture: Network): WindowSlice {
  const { total, certain, denied, recommended, actors, joined: pairs, counts } = picture;
  const relations = picture.relations.flatMap(({ id }) => toInForce(loaded, view, id));
  const ends = new Set(picture.pairs.flatMap((pair) => pair.ends));
  const entities = picture.entities
    .flatMap(({ id }) => loaded.entities.get(id) ?? [])
    .filter(
      (entity) => ends.has(entity.id) || !loaded.poles.has(entity.id) || showsPole(entity, view.window, view),
    );
  return {
    window: view.window,
    relations,
    drawn: relations,
    pairs: picture.pairs.filter(({ relation }) => relation === undefined),
    entities,
    hidden: picture.dropped,
    totals: { relations: total, certain, denied, recommended, entities: actors.total, pairs },
    counts,
  };
}

function toInForce(loaded: Case, { window }: Pick<View, "window">, id: string): InForce[] {
  const relation = loaded.relationsById.get(id);
  const standing = relation === undefined ? "none" : standingWithin(relation.bounds, window);
  return relation === undefined || standing === "none" ? [] : [{ relation, standing }];
}
