import type { Session } from "../../store/session.ts";
import { currentEntity } from "../keys.ts";

/** What keys arrange in the picture, for the help. */
export const ARRANGE_KEYS = [
  { key: "M", what: "move with the arrow keys, in the network" },
  { key: "O", what: "only this and its neighbours" },
  { key: "E", what: "expand: its neighbours too" },
  { key: "H", what: "hide it" },
  { key: "A", what: "draw all again" },
] as const;

/** Draws more or less of the picture from the entity that the keyboard is at; returns whether the key meant something. */
export function pressArrangeKey(key: string, session: Session): boolean {
  const { actions } = session;
  if (key === "a") {
    actions.drawAll();
    return true;
  }
  const act = { o: actions.drawAround, e: actions.drawAroundToo, h: actions.toggleAside }[key];
  const id = currentEntity(session);
  if (act === undefined || id === null) return false;
  act(id);
  return true;
}
