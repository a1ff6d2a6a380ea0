import { WHAT_A_PATH_IS } from "../format/verdict.ts";
import type { Case } from "../store/case.ts";
import { h } from "./dom.ts";
import type { Figure } from "./state.ts";
import { CRITERIA, type OfflineCriterion } from "./trace.ts";
import { describeAnswer, describeHop, describeQuestion } from "./words.ts";

/** A question between any two entities of the file, and its answer. */
export function showQuestion(figure: Figure): HTMLElement {
  const { loaded, store } = figure;
  const names = namesOf(loaded);
  const { question } = store.getState();
  const from = picker("From", names, question?.from);
  const to = picker("To", names, question?.to);
  const criterion = h(
    "select",
    { "aria-label": "Criterion" },
    ...Object.entries(CRITERIA).map(([value, name]) => h("option", { value }, name)),
  );
  criterion.value = question?.criterion ?? "earliest";
  const trouble = h("p", { class: "trouble", role: "alert" });
  const form = h(
    "form",
    { class: "ask" },
    from.label,
    to.label,
    criterion,
    h("button", {}, "Trace"),
    trouble,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [start, end] = [from.read(), to.read()];
    trouble.textContent = complain(start, end);
    if (start !== undefined && end !== undefined && start !== end)
      figure.ask({ from: start, to: end, criterion: criterionOf(criterion.value) });
  });
  const answer = h("div", { class: "answer", "aria-live": "polite" });
  const tell = () => answer.replaceChildren(...tellAnswer(figure));
  store.subscribe((now, before) => {
    if (now.answer !== before.answer) tell();
  });
  tell();
  const list = h("datalist", { id: "entities" }, ...[...names.keys()].map((value) => h("option", { value })));
  return h("section", { "aria-label": "Trace" }, form, list, answer);
}

function criterionOf(value: string): OfflineCriterion {
  return value === "fewest" ? "fewest" : "earliest";
}

function complain(start: string | undefined, end: string | undefined): string {
  if (start === undefined) return "Choose from the list where influence starts.";
  if (end === undefined) return "Choose from the list where it is to arrive.";
  return start === end ? "Choose two different ends." : "";
}

function tellAnswer({ loaded, store, select }: Figure): Node[] {
  const { question, answer } = store.getState();
  if (question === null || answer === null) return [];
  const [path] = answer.paths;
  const hops = (path?.hops ?? []).map((hop) => {
    const button = h("button", { type: "button", class: "hop" }, describeHop(loaded, hop));
    button.addEventListener("click", () => select({ kind: "relation", id: hop.relation }));
    return h("li", {}, button);
  });
  return [
    h("h2", {}, describeQuestion(loaded, question)),
    h("p", { class: "verdict" }, describeAnswer(answer)),
    h("ol", {}, ...hops),
    h("p", { class: "note" }, WHAT_A_PATH_IS),
  ];
}

/** Ids by what one types; entities of the same name are told apart by their kind, and then by their id. */
function namesOf(loaded: Case): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const sorted = [...loaded.entities.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
  for (const { id, name, kind } of sorted) {
    const label = [name, `${name} (${kind})`, `${name} (${id})`].find((one) => !names.has(one)) ?? id;
    names.set(label, id);
  }
  return names;
}

function picker(label: string, names: ReadonlyMap<string, string>, id: string | undefined) {
  const input = h("input", { list: "entities", autocomplete: "off" });
  input.value = [...names].find(([, one]) => one === id)?.[0] ?? "";
  return { label: h("label", {}, label, input), read: () => names.get(input.value.trim()) };
}
