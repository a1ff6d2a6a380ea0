import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { Written } from "../../../../client/data/edit/written.ts";
import { smallStorage } from "../../store/small-browser.ts";

// The storages are opened as the modules load, which another file's tests may have had loaded without any.
vi.resetModules();
for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(globalThis, name, { value: smallStorage(), configurable: true });
const { drafts } = await import("../../../../client/data/edit/draft-store.ts");
const { closeEditor, editing, openEditor } = await import("../../../../client/data/edit/editing.ts");
const { giveUp, open, save, takeBack, write } = await import("../../../../client/data/edit/writing.ts");

const original = globalThis.fetch;
let answer: (response: Response) => void = () => undefined;

beforeEach(() => {
  Object.assign(globalThis, { document: { baseURI: "http://page.test/" } });
  globalThis.fetch = (_url, init) =>
    init?.method === "POST"
      ? new Promise((resolve) => {
          answer = resolve;
        })
      : Promise.reject(new TypeError("no network in a test"));
});
afterAll(() => {
  globalThis.fetch = original;
  for (const name of ["localStorage", "sessionStorage", "document"]) Reflect.deleteProperty(globalThis, name);
  vi.resetModules();
});

const named = (name: string): Written => ({
  ...{ kind: "source", id: name, isNew: true, isIdOwn: true, version: "v1", fields: { name } },
});

const saved = () => {
  const made = { version: "v2", numbers: [1], counts: { entities: 0, relations: 0, sources: 1 } };
  const headers = { "content-type": "text/event-stream" };
  return new Response(`event: answer\ndata: ${JSON.stringify(made)}\n\n`, { headers });
};
const outrun = () => {
  const problem = { type: "about:blank", title: "Somebody was faster", status: 409, detail: "Boris was." };
  const headers = { "content-type": "application/problem+json" };
  return new Response(JSON.stringify(problem), { status: 409, headers });
};

async function begin(): Promise<void> {
  drafts.keep("a", named("One"));
  drafts.keep("b", named("Other"));
  await openEditor("b");
}

test("the answer to a save belongs to what was saved, whatever is open by then", async () => {
  await begin();
  const saving = save();
  closeEditor();
  expect(editing.getState().saving).toEqual(["b"]);
  await openEditor("a");
  const before = editing.getState();
  answer(saved());
  await saving;
  expect(editing.getState()).toEqual({ ...before, saving: [] });
  expect(drafts.read("a")).toEqual(named("One"));
  expect(drafts.read("b")).toBeNull();
});

test("a save that fails after one left keeps its draft, and says nothing over another", async () => {
  await begin();
  const saving = save();
  closeEditor();
  await openEditor("a");
  const before = editing.getState();
  answer(outrun());
  await saving;
  expect(editing.getState()).toEqual({ ...before, saving: [] });
  expect(drafts.read("b")).toEqual(named("Other"));
});

test("nothing is written, opened or given up while it is saved, coming back to it included", async () => {
  await begin();
  const saving = save();
  const tryAll = () => {
    write({ name: "Too late" });
    open("source", "another");
    giveUp();
    expect(editing.getState()).toMatchObject({ draft: named("Other"), waiting: null, givenUp: null });
  };
  tryAll();
  closeEditor();
  await openEditor("b");
  tryAll();
  answer(saved());
  await saving;
  expect(editing.getState()).toMatchObject({ draft: null, progress: null });
});

test("what was said of a draft goes with it, and it can be had back", async () => {
  await begin();
  const saving = save();
  answer(outrun());
  await saving;
  expect(editing.getState().failure).not.toBeNull();
  giveUp();
  expect(editing.getState()).toMatchObject({ draft: null, failure: null, done: "", givenUp: named("Other") });
  expect(drafts.read("b")).toBeNull();
  takeBack();
  expect(editing.getState()).toMatchObject({ draft: named("Other"), givenUp: null });
  expect(drafts.read("b")).toEqual(named("Other"));
  closeEditor();
});
