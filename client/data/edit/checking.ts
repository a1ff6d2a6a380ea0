import { onceAtRest } from "../../controls/pace.ts";
import { checkDraft } from "./api.ts";
import { editing, fail, say } from "./editing.ts";
import { isChanged, toDraft } from "./written.ts";

/** Milliseconds that nothing is typed before a draft is checked. */
const PAUSE = 350;

let asking = new AbortController();

const resting = onceAtRest(() => void check(), PAUSE);

/**
 * Holds what is written against the case as a load would, once the hand rests: after each change, and what was kept in
 * the browser as soon as it is there again.
 * @returns what ends that
 */
export function keepChecked(): () => void {
  const stop = editing.subscribe((now, before) => {
    if (now.draft !== before.draft) look();
  });
  if (editing.getState().findings === null) look();
  return () => {
    stop();
    leave();
  };
}

function leave(): void {
  resting.cancel();
  asking.abort();
}

function look(): void {
  leave();
  resting.request();
}

async function check(): Promise<void> {
  const { of, draft } = editing.getState();
  if (of === null || draft === null || !isChanged(draft) || draft.id === "") return;
  asking = new AbortController();
  const { signal } = asking;
  try {
    const findings = await checkDraft(of, toDraft(draft), signal);
    if (!signal.aborted) say(of, { findings, failure: null });
  } catch (error) {
    if (!signal.aborted) fail(of, error, "It cannot be checked");
  }
}
