import { expect, test } from "vitest";
import { offer } from "../../../client/figure/menu/offer.ts";
import { consoleOf, isAnswerTo } from "../../../client/query/console.ts";
import { takeAway } from "../../../client/query/exports.ts";
import { NO_QUERY, type QueryView } from "../../../client/query/query-view.ts";
import type { Answer } from "../../../model/console/answer.ts";
import { smallCase } from "../evidence/small-case.ts";
import { smallBrowser } from "../store/small-browser.ts";
import { createSession, readView } from "../store/whole-page.ts";

const FIRST = { ...NO_QUERY, text: "RETURN $n" };
const NUMBER = { type: "integer", text: "1" };

test("an answer is that to the same text with the same values, however it is looked at", () => {
  const query = { ...FIRST, parameters: { n: NUMBER } };
  const answered = { asked: { text: "RETURN $n", query }, values: { n: 1 } };
  const isTo = (change: Partial<QueryView>) => isAnswerTo(answered, { ...query, ...change }, []);
  expect(isTo({ show: "json" })).toBe(true);
  expect(isTo({ parameters: { ...query.parameters, unused: NUMBER } })).toBe(true);
  expect(isTo({ asOf: "1970" })).toBe(true);
  expect(isTo({ text: "RETURN 2" })).toBe(false);
  expect(isTo({ parameters: { n: { ...NUMBER, text: "2" } } })).toBe(false);
  const dated = { ...answered, values: { n: 1, asOf: "1970-01-01" } };
  expect(isAnswerTo(dated, { ...query, asOf: "1970" }, [])).toBe(false);
});

test("while what is asked has no answer, the menu offers none, and the link is of the state that is offered", async () => {
  const session = createSession(smallCase(), smallBrowser().browser);
  const { store } = consoleOf(session);
  const answer: Answer = {
    ...{
      columns: [],
      rows: [],
      graph: { entities: [], relations: [], others: { nodes: [], relationships: [] } },
    },
    summary: { mode: "run", rows: 0, time: 1, waited: 0, cut: [], parameters: [], notifications: [] },
  };
  session.actions.setQuery(FIRST);
  store.setState({ last: { asked: { text: "RETURN $n", query: FIRST }, values: {}, answer } });
  const load = async () => ({ takeAway });
  const first = await offer(load, session);
  expect(first.taken.asked?.get("cypher")).toBe("RETURN $n");
  expect(first.taken.missing).toBeUndefined();
  session.actions.setQuery({ text: "RETURN 2" });
  const { taken } = await offer(load, session);
  expect(taken).toMatchObject({ asked: null, files: [], table: null });
  expect(taken.missing).toMatch(/no answer yet/);
  expect(readView(`?${first.page}`, session.loaded).view.query.text).toBe("RETURN $n");
});
