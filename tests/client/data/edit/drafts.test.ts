import { expect, test } from "vitest";
import { createDrafts } from "../../../../client/data/edit/draft-store.ts";
import { BLANK } from "../../../../client/data/edit/form-fields.ts";
import { isChanged, type Written } from "../../../../client/data/edit/written.ts";
import { EDITABLE, type Editable } from "../../../../model/exchange/edit/change.ts";
import { smallStorage } from "../../store/small-browser.ts";

const begun = (kind: Editable): Written => ({
  ...{ kind, id: "", isNew: true, isIdOwn: false, version: "v1", fields: { ...BLANK[kind] } },
});
const named = (name: string): Written => ({ ...begun("source"), fields: { name } });

test("a tab's draft lasts through loading it anew, whatever other tabs write or give up", () => {
  const [one, other, shared] = [smallStorage(), smallStorage(), smallStorage()];
  createDrafts(one, shared).keep("peru", named("Mine"));
  const second = createDrafts(other, shared);
  expect(second.read("peru")).toBeNull();
  second.keep("peru", named("Theirs"));
  expect(createDrafts(one, shared).read("peru")).toEqual(named("Mine"));
  second.keep("peru", null);
  expect(createDrafts(one, shared).read("peru")).toEqual(named("Mine"));
  expect(createDrafts(one, shared).read("chile")).toBeNull();
});

test("the draft of a closed tab is found in another, and what that wrote is laid aside for it", () => {
  const shared = smallStorage();
  createDrafts(smallStorage(), shared).keep("peru", named("Of the closed one"));
  const here = createDrafts(smallStorage(), shared);
  here.keep("peru", named("Mine"));
  const found = here.elsewhere("peru");
  expect(found.map(({ draft }) => draft)).toEqual([named("Of the closed one")]);
  here.take("peru", found[0]?.tab ?? "");
  expect(here.read("peru")).toEqual(named("Of the closed one"));
  expect(here.elsewhere("peru").map(({ draft }) => draft)).toEqual([named("Mine")]);
  here.take("peru", "a tab that there is not");
  expect(here.read("peru")).toEqual(named("Of the closed one"));
  here.keep("peru", null);
  expect(here.elsewhere("peru")).toHaveLength(1);
});

test("what says nothing new is not offered to other tabs", () => {
  const shared = smallStorage();
  createDrafts(smallStorage(), shared).keep("peru", begun("entity"));
  expect(createDrafts(smallStorage(), shared).elsewhere("peru")).toEqual([]);
});

test("where a browser keeps nothing, that is said", () => {
  expect(createDrafts(null, null).keep("peru", named("Mine"))).toBe(false);
  expect(createDrafts(smallStorage(), null).keep("peru", named("Mine"))).toBe(true);
});

test.each(EDITABLE)(
  "a new %s that nobody wrote in is not unsaved; a word or an id of one's own is",
  (kind) => {
    const draft = begun(kind);
    expect(isChanged(draft)).toBe(false);
    expect(isChanged({ ...draft, fields: { ...draft.fields, when: "", sources: [] } })).toBe(false);
    expect(isChanged({ ...draft, fields: { ...draft.fields, summary: "A word" } })).toBe(true);
    expect(isChanged({ ...draft, id: "own", isIdOwn: true })).toBe(true);
  },
);
