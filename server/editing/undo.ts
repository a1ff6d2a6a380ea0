import type { ChangeStands, ChangesMade, Draft } from "../../model/exchange/edit/change.ts";
import { Problem } from "../errors.ts";
import type { RouteContext } from "../http/context.ts";
import { readHistory } from "./history.ts";
import { type Asked, makeChanges } from "./save.ts";

/**
 * Takes one change back, as a change of its own: what was there before it is there again.
 * @throws Problem `notFound` where there is none of this number, `refused` with the reason where it cannot be taken back, and
 * what `makeChanges` throws
 */
export async function undoChange(
  context: RouteContext,
  asked: Omit<Asked, "drafts" | "undoes">,
  number: number,
): Promise<ChangesMade> {
  const { changes } = await readHistory(context.database, asked.id);
  const change = changes.find((one) => one.number === number);
  if (change === undefined) throw new Problem("notFound", `The dataset has no change ${number}.`);
  const reason = whyNot(change);
  if (reason !== undefined) throw new Problem("refused", reason);
  return makeChanges(context, { ...asked, drafts: [inverse(change)], undoes: number });
}

function whyNot({ number, stands, restedOn, kind, id }: ChangeStands): string | undefined {
  if (stands === "undone") return `Change ${number} is undone already.`;
  if (stands === "undoing") return `Change ${number} takes another back: make that one again instead.`;
  if (stands === "before")
    return `Change ${number} was made before the dataset was loaded from its files; nothing of it is in this version.`;
  if (restedOn !== undefined)
    return `Change ${restedOn} of the same ${kind} (${id}) rests on change ${number}: undo that one first.`;
  return undefined;
}

function inverse({ kind, id, before, after }: ChangeStands): Draft {
  if (before === undefined) return { what: "remove", kind, id, isNew: false };
  return { what: "put", kind, id, isNew: after === undefined, fields: before };
}
