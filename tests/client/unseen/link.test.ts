import { describe, expect, test } from "vitest";
import { takeAway } from "../../../client/explore/exports.ts";
import { FEATURES } from "../../../client/features.ts";
import { LINKS } from "../../../client/links.ts";
import { askByLink } from "../../../client/unseen/link.ts";
import type { QueryDescription } from "../../../model/catalogue/query.ts";
import { smallCase } from "../evidence/small-case.ts";
import { smallBrowser } from "../store/small-browser.ts";
import { createSession } from "../store/whole-page.ts";

const CATALOGUE: readonly QueryDescription[] = [
  {
    name: "leaders",
    title: "Leaders",
    question: "Who led?",
    text: "MATCH (l:Leader {dataset: $dataset}) WHERE l.id = $who RETURN l LIMIT $most\n",
    columns: [],
    parameters: [
      {
        name: "who",
        type: "entity",
        list: false,
        optional: false,
        title: "Who",
        default: "leader/velasco",
      },
      { name: "most", type: "integer", list: false, optional: false, title: "How many", default: 5 },
    ],
  },
];

async function ask(search: string) {
  const { asked } = await askByLink(new URLSearchParams(search), smallCase(), CATALOGUE);
  return asked.map(String);
}

test("links know the ways of working that the page has", () => {
  expect(LINKS.list.map(({ mode }) => mode)).toEqual(FEATURES.list.map(({ mode }) => mode));
  expect(Object.keys(LINKS.fields)).toEqual(Object.keys(FEATURES.fields));
});

test.each([
  "",
  "start=1969-01-01&end=1971-12-31&reading=certain&hideSectors=military&without=history",
  "layout=circle&placed=state/peru 12 -30&aside=transfer/tanks&size=same&colour=sector",
  "around=leader/velasco&entity=state/peru&beginnings=known",
  "layout=matrix&relation=velasco",
])("a link asks for what the page asks for: %s", async (search) => {
  const session = createSession(smallCase(), smallBrowser(`?${search}`).browser);
  const [network, timeline] = await ask(search);
  expect(network).toBe(String(takeAway(session).asked));
  expect(timeline).toContain("view=timeline");
});

describe("what each way of working asks for", () => {
  test.each([
    [
      "mode=trace&from=state/peru&to=leader/velasco&criterion=fewest&minDelay=3&since=1968-01-01",
      [
        "view=paths&from=state%2Fperu&to=leader%2Fvelasco&dataset=small&start=1968-01-01&end=1989-12-31&minDelay=3&criterion=fewest",
        "view=reach&from=state%2Fperu&dataset=small&start=1968-01-01&end=1989-12-31&minDelay=3",
      ],
    ],
    [
      "mode=trace&from=&to=leader/velasco&without=history",
      ["view=reach&to=leader%2Fvelasco&dataset=small&without=history"],
    ],
    [
      "mode=trace&from=state/peru&to=leader/velasco&panel=origins",
      [expect.stringMatching(/^view=paths/), "view=reach&to=leader%2Fvelasco&dataset=small"],
    ],
    [
      "mode=compare&a=1968-01-01/1969-12-31&b=1975-01-01/1975-12-31&readingB=certain&hideKinds=Leader",
      [
        expect.stringMatching(
          /^view=compare&a=1968-01-01%2F1969-12-31&b=.*&reading=possible&readingB=certain&.*kinds=/,
        ),
      ],
    ],
    ["mode=data", ["view=dataset&dataset=small"]],
    [
      "mode=query&query=RETURN $n&p.n=integer:7",
      [
        String(
          new URLSearchParams({
            view: "query",
            dataset: "small",
            cypher: "RETURN $n",
            parameters: '{"n":{"$type":"Integer","_value":"7"}}',
          }),
        ),
      ],
    ],
    [
      "mode=query&catalogue=leaders&p.most=integer:2",
      [expect.stringMatching(/cypher=MATCH.*parameters=.*most.*%222%22.*who.*leader%2Fvelasco/)],
    ],
  ])("%s", async (search, asked) => {
    expect(await ask(search)).toEqual(asked);
  });
});

test("names are asked for in the language of the link, but for a dataset as a whole", async () => {
  const small = smallCase();
  const spoken = { ...small, dataset: { ...small.dataset, languages: [{ language: "es", entities: 2 }] } };
  const askSpoken = (mode: string) =>
    askByLink(new URLSearchParams({ language: "es", mode }), spoken, CATALOGUE);
  const { asked } = await askSpoken("explore");
  expect(asked.map((one) => one.get("language"))).toEqual(["es", "es"]);
  expect((await askSpoken("data")).asked.map(String)).toEqual(["view=dataset&dataset=small"]);
  await expect(ask("language=tlh")).rejects.toThrow("the case names nothing in it");
});

test.each([
  ["mode=trace&from=nobody&to=state/peru", "from=nobody (the case has no such entity)"],
  ["hideTypes=TYPO", "hideTypes=TYPO (there is no such relation type)"],
  ["start=1968-01-01&colour=sector&shade=dark", "shade (it says nothing there)"],
  ["mode=dream", "mode=dream"],
  ["placed=state/peru left", "placed=state/peru left"],
  ["mode=query", "It asks nothing yet."],
  ["mode=query&catalogue=nothing", 'no question "nothing"'],
  ["mode=query&query=RETURN $n&p.n=integer:seven", "$n “seven” is no whole number"],
  ["mode=query&long=abc", "too long for a link"],
])("a link that nobody can follow is refused, and says why: %s", async (search, said) => {
  await expect(ask(search)).rejects.toThrow(said);
});
