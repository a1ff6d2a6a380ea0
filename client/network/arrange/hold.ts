import { nameOf } from "../../evidence/reading.ts";
import type { Session } from "../../store/session.ts";
import type { View } from "../../store/view.ts";
import type { Picture } from "../connect.ts";
import { currentEntity } from "../keys.ts";
import { DIRECTIONS } from "../neighbour.ts";

/** How far an arrow key moves what is held, and with Shift (pixels). */
const STEP = 24;
const SMALL_STEP = 4;

/**
 * Moves entities by keys: M takes hold of the one that the keyboard is at, arrows move it, M or Enter puts it down and
 * Escape puts it back where it was. All of that is one step of undo.
 */
export function createHold(session: Session, picture: Picture) {
  const { view, actions, transient, loaded } = session;
  let held: { readonly id: string; readonly moved: View["moved"] } | null = null;
  const say = (id: string, does: string) =>
    transient.setState({ announcement: { text: `${nameOf(loaded, id)} ${does}`, of: [id] } });
  const take = () => {
    const id = currentEntity(session);
    if (id === null) return;
    held = { id, moved: view.getState().moved };
    say(id, "is held. Arrow keys move it, Enter puts it down, Escape puts it back.");
  };
  const putDown = () => {
    if (held === null) return;
    const place = view.getState().moved.get(held.id);
    if (place !== undefined && view.getState().moved !== held.moved) actions.placeEntity(held.id, place);
    say(held.id, "stands here now.");
    held = null;
  };
  const giveUp = () => {
    if (held === null) return;
    const place = held.moved.get(held.id);
    if (place !== undefined) actions.placeEntity(held.id, place);
    else if (view.getState().moved !== held.moved) actions.putBack(held.id);
    say(held.id, "is back.");
    held = null;
  };
  return {
    /** Whether a key meant something. */
    press(key: string, shift: boolean): boolean {
      if (held === null) {
        if (key === "m") take();
        return key === "m";
      }
      const direction = DIRECTIONS[key];
      const step = shift ? SMALL_STEP : STEP;
      if (direction) picture.nudge(held.id, [direction[0] * step, direction[1] * step]);
      else if (key === "Escape") giveUp();
      else if (key === "m" || key === "Enter") putDown();
      return true;
    },
    putDown,
  };
}

export type Hold = ReturnType<typeof createHold>;
