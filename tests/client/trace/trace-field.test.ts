import { describe, expect, test } from "vitest";
import { NOTHING_ASKED } from "../../../client/trace/trace-view.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";
import { readView, writeView } from "../store/whole-page.ts";

const plain = smallCase();
const question = { text: "Did Velasco bring the tanks?", from: "leader/velasco", to: "transfer/tanks" };
const of = { ...plain, dataset: { ...plain.dataset, questions: [{ ...question, notThrough: ["State"] }] } };

describe("what is traced, in the URL", () => {
  test("a case with questions opens on the first, with the limits that it has", () => {
    const { view } = readView("", of);
    expect(view).toMatchObject({ mode: "trace", trace: { from: question.from, to: question.to } });
    expect(view.trace.notThrough).toEqual(new Set(["State"]));
    expect(writeView(view, of)).toBe("");
  });
  test("a case without questions opens on the network, with nothing asked", () => {
    expect(readView("", plain).view).toMatchObject({ mode: "explore", trace: NOTHING_ASKED });
  });
  test("everything comes back as it was written", () => {
    const { view } = readView("", of);
    const trace = {
      from: "transfer/tanks",
      to: "leader/morales",
      criterion: "best",
      k: 7,
      reading: "certain",
      window: { start: parseDay("1969-01-01"), end: parseDay("1971-12-31") },
      maxHops: 4,
      minDelay: 30,
      maxRest: 400,
      notThrough: new Set(["Event", "state/peru"]),
      influence: new Map([["GOVERNS", "both" as const]]),
      exchange: "periods",
      path: 2,
      panel: "surprise",
    } as const;
    const url = writeView({ ...view, trace }, of);
    expect(url).toBe(
      "?dataset=small&from=transfer/tanks&to=leader/morales&criterion=best&k=7&order=certain&since=1969-01-01&until=1971-12-31&maxHops=4&minDelay=30&maxRest=400&notThrough=Event,state/peru&influence=GOVERNS:both&exchange=periods&path=3&panel=surprise",
    );
    expect(readView(url, of)).toEqual({ view: { ...view, trace }, ignored: [], readAs: [] });
  });
  test("ends that were cleared stay cleared", () => {
    const { view } = readView("", of);
    const url = writeView({ ...view, trace: { ...NOTHING_ASKED, to: "transfer/tanks" } }, of);
    expect(readView(url, of).view.trace).toMatchObject({ from: null, to: "transfer/tanks" });
  });
  test("a limit that the opening question has can be given up", () => {
    const { view } = readView("", of);
    const url = writeView({ ...view, trace: { ...view.trace, notThrough: new Set() } }, of);
    expect(readView(url, of).view.trace.notThrough.size).toBe(0);
  });
  test.each([
    ["?from=leader/nobody&to=", "from=leader/nobody (the case has no such entity)"],
    ["?criterion=nicest", "criterion=nicest (it can be earliest, latest, fewest, steadiest, best)"],
    ["?k=0", "k=0 (it can be 1 to 100)"],
    ["?maxHops=1.5", "maxHops=1.5 (it can be 1 to 1000)"],
    ["?since=1970-01-01&until=1969-01-01", "the window 1970-01-01 to 1969-01-01 (it ends before it starts)"],
    ["?since=soon", 'the window soon to 1989-12-31 ("soon" is not a date that is known here; write it as'],
    ["?notThrough=Ghost", "notThrough=Ghost (there is no such kind or entity)"],
    [
      "?influence=GOVERNS:sideways",
      "influence=GOVERNS:sideways (it is written as TYPE:forward|backward|both|none)",
    ],
    ["?panel=cellar", "panel=cellar (it can be paths, reach, origins, brokers, surprise, limits)"],
  ])("%s is ignored and said", (search, said) => {
    expect(readView(search, of).ignored).toEqual([expect.stringContaining(said)]);
  });
  test("of a case that is too large for the page, ends are taken that it has not heard of", () => {
    const large = { ...of, isWhole: false };
    expect(readView("?from=leader/nobody&to=transfer/tanks", large)).toMatchObject({
      view: { trace: { from: "leader/nobody" } },
      ignored: [],
    });
  });
});
