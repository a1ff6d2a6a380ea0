import { CRITERIA, QuestionError } from "../../model/influence/options.ts";
import type { InfluencePath } from "../../model/influence/paths/path.ts";
import { CRITERION_NAMES } from "../format/criterion.ts";
import { WHAT_A_PATH_IS } from "../format/verdict.ts";
import type { Case } from "../store/case.ts";
import { h } from "./dom.ts";
import type { Figure } from "./state.ts";
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
    ...CRITERIA.map((value) => h("option", { value }, CRITERION_NAMES[value])),
  );
  criterion.value = question?.criterion ?? "earliest";
  const trouble = h("p", { class: "trouble", role: "alert" });
  const button = h("button", { type: "button" }, "Trace");
  const ask = () => {
    const [start, end] = [from.read(), to.read()];
    const sought = CRITERIA.find((one) => one === criterion.value) ?? "earliest";
    trouble.textContent =
      complain(start, end) ||
      refusalOf(() => figure.ask({ from: start ?? "", to: end ?? "", criterion: sought }));
  };
  // Not a form: where the figure stands in a page that lets it run scripts and no more, a form is never sent.
  const form = h("div", { class: "ask" }, from.label, to.label, criterion, button, trouble);
  button.addEventListener("click", ask);
  form.addEventListener("keydown", ({ key, target }) => {
    if (key === "Enter" && target instanceof HTMLInputElement) ask();
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

/** Why a question cannot be answered as it stands, as of an end that its limits leave out; empty where it is. */
function refusalOf(ask: () => void): string {
  try {
    ask();
    return "";
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    return `This cannot be asked: ${error.message}.`;
  }
}

function complain(start: string | undefined, end: string | undefined): string {
  if (start === undefined) return "Choose from the list where influence starts.";
  if (end === undefined) return "Choose from the list where it is to arrive.";
  return start === end ? "Choose two different ends." : "";
}

function tellAnswer(figure: Figure): Node[] {
  const { question, answer } = figure.store.getState();
  if (question === null || answer === null) return [];
  return [
    h("h2", {}, describeQuestion(figure.loaded, question)),
    h("p", { class: "verdict" }, describeAnswer(answer)),
    ...answer.paths.map((path) => listHops(figure, path)),
    h("p", { class: "note" }, [WHAT_A_PATH_IS, figure.limits].filter(Boolean).join(" ")),
  ];
}

/** A path hop by hop; of several the first is the one that is lit. */
function listHops({ loaded, select }: Figure, { hops }: InfluencePath): HTMLElement {
  const items = hops.map((hop) => {
    const button = h("button", { type: "button", class: "hop" }, describeHop(loaded, hop));
    button.addEventListener("click", () => select({ kind: "relation", id: hop.relation }));
    return h("li", {}, button);
  });
  return h("ol", {}, ...items);
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
