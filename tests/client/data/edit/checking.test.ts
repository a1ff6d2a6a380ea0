import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { Editing } from "../../../../client/data/edit/editing.ts";
import type { Written } from "../../../../client/data/edit/written.ts";
import { smallStorage } from "../../store/small-browser.ts";

// The storages are opened as the modules load, which another file's tests may have had loaded without any.
vi.resetModules();
for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(globalThis, name, { value: smallStorage(), configurable: true });
const { keepChecked } = await import("../../../../client/data/edit/checking.ts");
const { drafts } = await import("../../../../client/data/edit/draft-store.ts");
const { closeEditor, editing, openEditor } = await import("../../../../client/data/edit/editing.ts");
const { forget, giveUp, takeBack, write, writeId } = await import("../../../../client/data/edit/writing.ts");

const original = globalThis.fetch;
let checked: string[] = [];

beforeEach(() => {
  Object.assign(globalThis, { document: { baseURI: "http://page.test/" } });
  checked = [];
  globalThis.fetch = async (_url, init) => {
    if (init?.method !== "POST") throw new TypeError("no network in a test");
    checked.push(String(init.body));
    return Response.json({ version: "v1", findings: [] });
  };
});
afterAll(() => {
  globalThis.fetch = original;
  for (const name of ["localStorage", "sessionStorage", "document"]) Reflect.deleteProperty(globalThis, name);
  vi.resetModules();
});

const kept: Written = {
  ...{ kind: "source", id: "paper", isNew: true, isIdOwn: true, version: "v1", fields: { name: "Kept" } },
};

function until(isSo: (state: Editing) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = editing.subscribe((state) => {
      if (!isSo(state)) return;
      stop();
      resolve();
    });
  });
}

const isKnown = ({ findings }: Editing) => findings !== null;

test("what was kept in the browser is checked as it is opened, before anybody writes on", async () => {
  drafts.keep("a", kept);
  await openEditor("a");
  const known = until(isKnown);
  const stop = keepChecked();
  await known;
  expect(checked).toHaveLength(1);
  expect(checked[0]).toContain('"name":"Kept"');
  stop();
  // What is known is not asked again as one comes back.
  keepChecked()();
  expect(editing.getState().findings).toEqual([]);
  closeEditor();
});

test.each<[string, () => void]>([
  ["a field that is written", () => write({ title: "A title" })],
  ["an id that is written", () => writeId("another")],
  ["a field that is taken away", () => forget("summary")],
  ["what is had back", () => [giveUp, takeBack].forEach((act) => void act())],
])("%s is checked anew", async (_what, act) => {
  drafts.keep("a", { ...kept, fields: { name: "Kept", summary: "One." } });
  await openEditor("a");
  const stop = keepChecked();
  if (!isKnown(editing.getState())) await until(isKnown);
  act();
  expect(editing.getState().findings).toBeNull();
  await until(isKnown);
  expect(checked).toHaveLength(2);
  stop();
  closeEditor();
});
