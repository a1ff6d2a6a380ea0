import { beforeAll, expect, test } from "vitest";
import { type Case, placesIn } from "../../../tools/case-table/read-case.ts";
import { loadedCase, PAPER } from "./load-case.ts";

let loaded: Case;

beforeAll(async () => {
  loaded = await loadedCase();
});

const sourceOf = (place: string) => place.split("#")[0];

// Where another work says what the paper says, and no more, one relation cites both; what it says more exactly or otherwise
// stands beside, so that either can be switched off without taking the other's dates along.
test("a relation that cites the paper and another work says what both say", () => {
  const mixed = loaded.relations.filter(
    ({ sources }) => sources.map(sourceOf).includes(PAPER) && new Set(sources.map(sourceOf)).size > 1,
  );
  expect(mixed.map(({ id }) => id)).toEqual([
    "rel/chile-in-maritime-dispute",
    "rel/court-in-maritime-dispute",
    "rel/ecuador-in-border-conflict",
    "rel/peru-at-embassy-relations",
    "rel/peru-enters-apec",
    "rel/peru-in-border-conflict",
    "rel/peru-in-maritime-dispute",
    "rel/russia-enters-apec",
    "rel/soviet-union-at-embassy-relations",
    "rel/soviet-union-in-its-end",
    "rel/takeover-brings-military-government",
  ]);
});

test("who is said to hold a view is an entity of the case, where it has one", () => {
  const ids = new Set(loaded.entities.map(({ id }) => id));
  const holders = new Set(loaded.relations.flatMap(({ accordingTo }) => accordingTo ?? []));
  expect([...holders].filter((holder) => !ids.has(holder))).toEqual(["official Peruvian figures"]);
});

test("rival claims are declared from both sides, with what they differ in", () => {
  const rivals = loaded.relations.filter(({ disputes }) => disputes);
  expect(rivals.map(({ id, disputesOn, disputes }) => `${id} ${disputesOn} ${disputes?.join(" ")}`)).toEqual([
    "rel/medvedev-president actor rel/putin-government-governs-russia rel/putin-leads-his-government",
    "rel/military-government-governs-peru date rel/military-government-governs-peru-chronology",
    "rel/military-government-governs-peru-chronology date rel/military-government-governs-peru",
    "rel/putin-government-governs-russia actor rel/medvedev-president",
    "rel/putin-leads-his-government actor rel/medvedev-president",
    "rel/russian-empire-succeeded-by-soviet-union date rel/union-treaty-establishes-soviet-union",
    "rel/union-treaty-establishes-soviet-union date rel/russian-empire-succeeded-by-soviet-union",
  ]);
  const disputed = loaded.relations.filter(({ certainty }) => certainty === "disputed");
  expect(disputed.map(({ id }) => id)).toEqual(rivals.map(({ id }) => id));
});

test("an id says what a thing is and can be read", () => {
  for (const { id, kind } of loaded.entities)
    expect(id).toMatch(new RegExp(`^${kind.toLowerCase()}/[a-z0-9-]+$`));
  for (const { id } of loaded.relations) expect(id).toMatch(/^rel\/[a-z0-9-]+$/);
});

test("every entity stands in some relation", () => {
  const joined = new Set(loaded.relations.flatMap(({ from, to }) => [from, to]));
  expect(loaded.entities.filter(({ id }) => !joined.has(id)).map(({ id }) => id)).toEqual([]);
});

// Policies and periods lead to what the text says they led to. Of these it says nothing: what Peru did not seek (p9), what its
// standing was sought by (p12), what the authors only advise (p19, whose effect they expect) or deny an effect (p20); and of
// three periods what they turned on, not what came of them.
test("the policies and periods that lead nowhere are those whose effect the text does not tell", () => {
  const LEADS = new Set(["CONTRIBUTED_TO", "HINDERED", "GUIDES", "RESTRICTS"]);
  const leading = new Set(
    loaded.relations.filter(({ type, denied }) => LEADS.has(type) && !denied).map(({ from }) => from),
  );
  const listed = loaded.entities.filter(({ kind }) => kind === "Policy" || kind === "Period");
  expect(listed.map(({ id }) => id).filter((id) => !leading.has(id))).toEqual([
    "period/imperial-contact",
    "period/new-century",
    "period/parallel-nineties",
    "period/scarce-interaction",
    "period/slow-thaw",
    "period/slowdown-of-the-eighties",
    "policy/fishery-exports",
    "policy/hosting-of-summits",
    "policy/nation-branding",
    "policy/russian-policy-in-latin-america",
    "policy/russian-public-diplomacy",
  ]);
});

test("a statement is one sentence", () => {
  const wrong = loaded.relations.filter(
    ({ statement }) => !/^[A-ZÀ-Ý][^.!?]*\.$/.test(statement.replace(/\d\.\d/g, "")),
  );
  expect(wrong.map(({ statement }) => statement)).toEqual([]);
});

test("no two relations say the same", () => {
  const statements = loaded.relations.map(({ statement }) => statement);
  expect(statements.filter((statement, index) => statements.indexOf(statement) !== index)).toEqual([]);
});

test("each of the paper's ways of speaking is kept: denials, recommendations, views passed on", () => {
  const ofPaper = loaded.relations.filter((relation) => placesIn(PAPER, relation).length > 0);
  const placesWhere = (holds: (relation: Case["relations"][number]) => boolean) =>
    new Set(ofPaper.filter(holds).flatMap((relation) => placesIn(PAPER, relation)));
  expect([...placesWhere(({ denied }) => denied)].sort()).toEqual(["p17", "p19", "p20", "p7", "p8", "p9"]);
  expect([...placesWhere(({ voice }) => voice === "recommends")].sort()).toEqual(["p19", "p20"]);
  expect(new Set(ofPaper.map(({ accordingTo }) => accordingTo))).toEqual(
    new Set([
      undefined,
      "organization/cpsu",
      "official Peruvian figures",
      "organization/national-champions",
      "state/russian-federation",
    ]),
  );
  expect(new Set(ofPaper.map(({ disputesOn }) => disputesOn))).toEqual(new Set([undefined, "date", "actor"]));
});

// Paragraphs 19 and 20 say what would come of what they recommend: an expectation is a judgement, and no recommendation.
test("what the authors expect has not happened when they write", () => {
  const expected = loaded.relations.filter(({ dates }) => dates.when === "[2019-02-28..]");
  expect(expected.map(({ id, voice }) => `${id} ${voice}`)).toEqual([
    "rel/entrepreneurs-would-meet judges",
    "rel/new-ideas-would-bring-convergence judges",
    "rel/promotion-would-help-trade judges",
  ]);
});
