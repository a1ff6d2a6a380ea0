import { describe, expect, test } from "vitest";
import { createShelf, FAVOURITE_LIMIT, HISTORY_LIMIT } from "../../../client/query/side/shelf.ts";

function question(text: string) {
  return { catalogue: null, text, parameters: {}, asOf: "" };
}

function memory() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

const full = {
  getItem: () => null,
  setItem: () => {
    throw new DOMException("full", "QuotaExceededError");
  },
};

const textsOf = (shelf: ReturnType<typeof createShelf>) =>
  shelf.shelf.getState().history.map(({ text }) => text);

describe("history", () => {
  test("has the last first, the same query once, and survives in the storage", () => {
    const storage = memory();
    const shelf = createShelf(storage);
    for (const text of ["A", "B", "A"]) shelf.note(question(text));
    expect(textsOf(shelf)).toEqual(["A", "B"]);
    expect(textsOf(createShelf(storage))).toEqual(["A", "B"]);
  });
  test("is bounded", () => {
    const shelf = createShelf(memory());
    for (let n = 0; n < HISTORY_LIMIT + 5; n += 1) shelf.note(question(`${n}`));
    expect(textsOf(shelf)).toHaveLength(HISTORY_LIMIT);
    expect(textsOf(shelf)[0]).toBe(`${HISTORY_LIMIT + 4}`);
  });
});

describe("favourites", () => {
  test("are named, renamed, removed and brought back", () => {
    const { shelf, ...act } = createShelf(memory());
    act.addFavourite(question("A"), "First");
    const id = shelf.getState().favourites[0]?.id ?? "";
    act.rename(id, "Better");
    const before = shelf.getState();
    act.remove(id);
    expect(shelf.getState().favourites).toEqual([]);
    act.restore(before);
    expect(shelf.getState().favourites[0]).toMatchObject({ name: "Better", text: "A" });
  });
  test("are bounded", () => {
    const { shelf, addFavourite } = createShelf(memory());
    for (let n = 0; n < FAVOURITE_LIMIT + 1; n += 1) addFavourite(question(`${n}`), `${n}`);
    expect(shelf.getState().favourites).toHaveLength(FAVOURITE_LIMIT);
  });
});

describe("a file", () => {
  test("brings to one browser what another has, and nothing twice", () => {
    const from = createShelf(memory());
    from.note(question("A"));
    from.addFavourite(question("B"), "B");
    const to = createShelf(memory());
    expect(to.add(from.write())).toBe(2);
    expect(to.add(from.write())).toBe(0);
    expect(textsOf(to)).toEqual(["A"]);
  });
  test("that is none is refused", () => {
    const shelf = createShelf(memory());
    expect(() => shelf.add("{}")).toThrow(/no queries/);
    expect(() => shelf.add("no JSON")).toThrow(/no queries/);
  });
});

describe("a storage", () => {
  test("that is full or forbidden is said, and costs nothing on the page", () => {
    for (const storage of [full, null]) {
      const shelf = createShelf(storage);
      shelf.note(question("A"));
      expect(textsOf(shelf)).toEqual(["A"]);
      expect(shelf.shelf.getState().isKept).toBe(false);
    }
  });
  test("that holds something else counts as empty", () => {
    const storage = memory();
    storage.setItem("entente.queries", '{"history": "none"}');
    expect(textsOf(createShelf(storage))).toEqual([]);
  });
  test("that another tab has written to is read again", () => {
    const storage = memory();
    const [one, other] = [createShelf(storage), createShelf(storage)];
    one.note(question("A"));
    other.reload();
    expect(textsOf(other)).toEqual(["A"]);
  });
});
