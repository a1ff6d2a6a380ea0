import { endsOfPair, pairId } from "../store/pair-id.ts";
import type { Session } from "../store/session.ts";
import type { Selection } from "../store/view.ts";
import type { Picture } from "./connect.ts";
import { DIRECTIONS, findNeighbour, type NodePosition } from "./neighbour.ts";

/** How much a key press zooms. */
const ZOOM = 1.25;

/**
 * What a key does in the picture: arrows go from entity to entity, with Shift through the relations of one;
 * Enter opens, Escape goes back, + − 0 zoom.
 * @returns whether the key meant something
 */
export function pressKey(key: string, shift: boolean, session: Session, picture: Picture): boolean {
  const direction = DIRECTIONS[key];
  if (direction && shift) return stepThroughRelations(session, direction[0] + direction[1]);
  if (direction) return stepToNeighbour(session, picture, direction);
  if (key === "Enter" || key === " ") return open(session);
  if (key === "Escape") return goBack(session);
  if (key === "+" || key === "=") picture.zoomBy(ZOOM);
  else if (key === "-") picture.zoomBy(1 / ZOOM);
  else if (key === "0") picture.fit();
  else return false;
  return true;
}

function stepToNeighbour(session: Session, picture: Picture, direction: readonly [number, number]): boolean {
  const places = picture.places();
  const from = places.find(({ id }) => id === currentEntity(session));
  const next = from
    ? findNeighbour(from, direction, picture.neighboursOf(from.id), places)
    : firstNode(session, places);
  if (next) {
    session.transient.setState({ pointed: { kind: "entity", id: next.id } });
    picture.reveal(next.id);
  }
  return true;
}

/** The entity that the keyboard is at: pointed at, selected, or an end of the relation that is. */
export function currentEntity({ transient, view, loaded }: Session): string | null {
  const at = transient.getState().pointed ?? view.getState().selection;
  if (at?.kind === "pair") return endsOfPair(at.id)[0];
  if (at?.kind !== "relation") return at?.id ?? null;
  return loaded.relationsById.get(at.id)?.from ?? null;
}

function firstNode({ loaded }: Session, places: readonly NodePosition[]): NodePosition | null {
  return places.find(({ id }) => loaded.poles.has(id)) ?? places[0] ?? null;
}

function stepThroughRelations(session: Session, step: number): boolean {
  const at = session.transient.getState().pointed;
  const entity = currentEntity(session);
  const lines = entity === null ? [] : linesOf(session, entity);
  const index = lines.findIndex(({ id }) => id === at?.id);
  const next = lines.at(index < 0 && step < 0 ? -1 : (index + step) % lines.length);
  if (next) session.transient.setState({ pointed: next });
  return true;
}

/** The lines that end at an entity. */
function linesOf({ slice }: Session, entity: string): Selection[] {
  const { drawn, pairs } = slice.getState();
  const single = drawn.filter(({ relation }) => relation.from === entity || relation.to === entity);
  return [
    ...pairs
      .filter(({ ends }) => ends.includes(entity))
      .map(({ ends }) => ({ kind: "pair" as const, id: pairId(ends) })),
    ...single.map(({ relation }) => ({ kind: "relation" as const, id: relation.id })),
  ];
}

function open({ transient, actions }: Session): boolean {
  const { pointed } = transient.getState();
  if (pointed) actions.select(pointed);
  return pointed !== null;
}

/** First leaves what is pointed at, then closes what is open. */
function goBack({ transient, view, actions }: Session): boolean {
  if (transient.getState().pointed) transient.setState({ pointed: null });
  else if (view.getState().selection) actions.select(null);
  else return false;
  return true;
}
