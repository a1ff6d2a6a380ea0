import type { Measure } from "../../../model/graph/measure.ts";

/** A figure as the paper gives it, and where it must be found. */
interface Figure extends Measure {
  readonly place: string;
  /** How the paper words it. */
  readonly figure: string;
  /** The entity or relation that carries it. */
  readonly on: string;
}

/** A date as the paper gives it, and where it must be found. */
interface DateOfText {
  readonly place: string;
  readonly words: string;
  readonly when: string;
  readonly on: string;
}

const million = 1_000_000;

const bodies = { place: "p13", name: "count", bound: "exact" } as const;
const decade = { place: "p3", figure: "more than a decade", name: "years", value: 10, bound: "min" } as const;
const exports2018 = { place: "p14", on: "rel/peru-exports-to-russia-2018" } as const;

/** Every figure of the paper, taken from the text paragraph by paragraph and not from the scripts. */
export const FIGURES: readonly Figure[] = [
  ...[
    "event/fiftieth-anniversary",
    "rel/peru-at-fiftieth-anniversary",
    "rel/russian-federation-at-fiftieth-anniversary",
  ].map(
    (on) =>
      ({ place: "p1", figure: "50th anniversary", name: "years", value: 50, bound: "exact", on }) as const,
  ),
  { ...decade, on: "policy/ban-on-socialist-trade-and-films" },
  { ...decade, on: "rel/peru-carries-out-ban" },
  { ...decade, on: "rel/ban-restricts-trade" },
  { ...decade, on: "rel/ban-restricts-films" },
  {
    place: "p5",
    figure: "past five decades",
    name: "years",
    value: 50,
    bound: "about",
    on: "rel/military-government-opens-the-summit",
  },
  {
    place: "p5",
    figure: "several hundreds",
    name: "count",
    value: 200,
    bound: "min",
    on: "rel/students-receive-scholarships",
  },
  {
    place: "p5",
    figure: "several hundreds",
    name: "count",
    value: 200,
    bound: "min",
    on: "organization/peruvian-students",
  },
  {
    place: "p6",
    figure: "more than a decade",
    name: "years",
    value: 10,
    bound: "min",
    on: "rel/peru-in-armed-conflict",
  },
  {
    place: "p6",
    figure: "more than a decade",
    name: "years",
    value: 10,
    bound: "min",
    on: "event/internal-armed-conflict",
  },
  {
    place: "p6",
    figure: "more than 230 million",
    name: "amountUsd",
    value: 230 * million,
    bound: "min",
    on: "rel/peru-exports-record-to-soviet-union",
  },
  {
    place: "p11",
    figure: "four main interests",
    name: "count",
    value: 4,
    bound: "exact",
    on: "rel/russia-pursues-four-interests",
  },
  { ...bodies, figure: "four bodies", value: 4, on: "institution/intergovernmental-bodies" },
  { ...bodies, figure: "four bodies", value: 4, on: "rel/peru-member-of-intergovernmental-bodies" },
  { ...bodies, figure: "four bodies", value: 4, on: "rel/russia-member-of-intergovernmental-bodies" },
  { ...bodies, figure: "one hybrid", value: 1, on: "institution/peru-eurasian-working-group" },
  { ...bodies, figure: "one hybrid", value: 1, on: "rel/peru-member-of-eurasian-working-group" },
  {
    ...bodies,
    figure: "an inter-parliamentary mechanism",
    value: 1,
    on: "institution/interparliamentary-dialogue",
  },
  { ...exports2018, figure: "135 million", name: "amountUsd", value: 135 * million, bound: "exact" },
  { ...exports2018, figure: "more than 50%", name: "growthPercent", value: 50, bound: "min" },
  { ...exports2018, figure: "31st", name: "rank", value: 31, bound: "exact" },
  {
    place: "p14",
    figure: "almost 48 billion",
    name: "amountUsd",
    value: 48_000 * million,
    bound: "about",
    on: "rel/peru-exports-to-the-world-2018",
  },
  {
    place: "p14",
    figure: "925 million",
    name: "amountUsd",
    value: 925 * million,
    bound: "exact",
    on: "rel/chile-exports-to-russia",
  },
  {
    place: "p14",
    figure: "837 million",
    name: "amountUsd",
    value: 837 * million,
    bound: "exact",
    on: "rel/ecuador-exports-to-russia",
  },
  {
    place: "p15",
    figure: "339 million",
    name: "amountUsd",
    value: 339 * million,
    bound: "exact",
    on: "rel/russia-exports-to-peru-2018",
  },
  {
    place: "p15",
    figure: "not three million",
    name: "amountUsd",
    value: 3 * million,
    bound: "max",
    on: "rel/russia-invests-in-peru",
  },
];

/** Every date of the paper, paragraph by paragraph: years, months, decades, and what is said to be so still. */
export const DATES: readonly DateOfText[] = [
  { place: "p1", words: "February 2019", when: "2019-02", on: "event/fiftieth-anniversary" },
  { place: "p1", words: "fifty years before", when: "1969-02", on: "event/embassy-relations" },
  { place: "p1", words: "1863", when: "1863", on: "event/first-diplomatic-contact" },
  { place: "p1", words: "one of the first", when: "1863/", on: "rel/peru-relations-with-russian-empire" },
  { place: "p2", words: "1917", when: "1917", on: "rel/russian-empire-succeeded-by-soviet-union" },
  { place: "p2", words: "1959", when: "1959", on: "event/cuban-revolution" },
  {
    place: "p2",
    words: "only with coexistence and 1959",
    when: "[..1959]/",
    on: "rel/soviet-union-draws-closer-to-latin-america",
  },
  {
    place: "p2",
    words: "once established in 1917, until 1959",
    when: "1917/1959",
    on: "period/scarce-interaction",
  },
  {
    place: "p2",
    words: "for several reasons, all the time",
    when: "[..1917]/[1959..]",
    on: "rel/elites-advocate-anti-communism",
  },
  {
    place: "p3",
    words: "during the first decades of the Cold War",
    when: "194X/196X",
    on: "rel/peru-allied-with-united-states",
  },
  {
    place: "p3",
    words: "frictions in those decades",
    when: "[1940..1969]/[1940..1969]",
    on: "rel/peru-disputes-with-united-states",
  },
  {
    place: "p3",
    words: "in force for more than a decade",
    when: "[1940..1959]/[1950..1969]",
    on: "rel/peru-carries-out-ban",
  },
  { place: "p4", words: "historically", when: "/", on: "rel/peru-prioritized-neighbours" },
  { place: "p4", words: "at that time", when: "[..1969]/", on: "rel/peru-disputes-territory-with-chile" },
  {
    place: "p4",
    words: "only during the sixties, began",
    when: "196X/",
    on: "rel/intellectuals-advocate-universalization",
  },
  { place: "p4", words: "1968-1975", when: "1968/1975", on: "rel/velasco-leads-military-government" },
  { place: "p5", words: "during the 1970s, became", when: "197X/", on: "rel/soviet-union-exports-machinery" },
  { place: "p5", words: "a hub in the 1970s", when: "197X/", on: "rel/aeroflot-operates-in-peru" },
  {
    place: "p5",
    words: "the Aeroflot airline, by then",
    when: "[..1979]/[1970..]",
    on: "rel/aeroflot-organ-of-soviet-union",
  },
  { place: "p5", words: "some time in the 1970s", when: "197X", on: "transfer/soviet-defence-system" },
  {
    place: "p5",
    words: "under the military government, until the nineties",
    when: "[1968..1979]/199X",
    on: "transfer/soviet-scholarships",
  },
  { place: "p6", words: "the eighties", when: "1980/1989", on: "period/slowdown-of-the-eighties" },
  { place: "p6", words: "in the eighties", when: "198X/198X", on: "event/peruvian-economic-crisis" },
  { place: "p6", words: "began in the eighties", when: "198X/", on: "event/internal-armed-conflict" },
  {
    place: "p6",
    words: "already at the beginning of the decade",
    when: "[..1980]/",
    on: "rel/exhaustion-of-soviet-union",
  },
  { place: "p6", words: "reforms, undated", when: "198X/", on: "rel/gorbachev-carries-out-reforms" },
  { place: "p6", words: "contracts to be prolonged", when: "[..1989]/", on: "agreement/fisheries-contracts" },
  { place: "p6", words: "1985", when: "1985", on: "rel/peru-exports-record-to-soviet-union" },
  {
    place: "p7",
    words: "fall of the USSR, undated",
    when: "/",
    on: "rel/soviet-union-succeeded-by-russian-federation",
  },
  {
    place: "p7",
    words: "first half of the nineties",
    when: "[1990..1995]/[1990..1995]",
    on: "rel/russia-carries-out-turn-to-the-west",
  },
  { place: "p7", words: "by 1996", when: "[1990..1996]", on: "rel/shock-therapy-worsened-crisis" },
  { place: "p7", words: "1996", when: "1996", on: "rel/primakov-formulates-doctrine" },
  { place: "p7", words: "then minister", when: "[..1996]/[1996..]", on: "rel/primakov-foreign-minister" },
  { place: "p8", words: "during the nineties", when: "199X/199X", on: "rel/peru-did-not-prioritize-russia" },
  {
    place: "p8",
    words: "in the nineties, and kept",
    when: "199X/",
    on: "rel/peru-prioritizes-economic-agenda",
  },
  { place: "p9", words: "beginning of 1995", when: "1995-37", on: "event/border-conflict-of-1995" },
  { place: "p9", words: "during that conflict", when: "1995-37", on: "transfer/arms-purchases-of-1995" },
  { place: "p9", words: "unlike the 1980s", when: "199X/199X", on: "rel/peru-did-not-prioritize-fishing" },
  { place: "p9", words: "1998", when: "1998", on: "event/entry-into-apec" },
  {
    place: "p9",
    words: "during the same decade, after",
    when: "[1998..1999]",
    on: "rel/entry-made-apec-a-mechanism",
  },
  {
    place: "p10",
    words: "second half of the nineties",
    when: "[1995..1999]/",
    on: "rel/russia-draws-closer-to-peru",
  },
  {
    place: "p11",
    words: "beginning of the 21st century",
    when: "2000~/..",
    on: "rel/putin-government-governs-russia",
  },
  { place: "p11", words: "gradually", when: "/..", on: "rel/putin-government-revises-primakov-doctrine" },
  { place: "p11", words: "aims to defend", when: "/..", on: "rel/russia-pursues-four-interests" },
  { place: "p11", words: "since 2008", when: "2008/..", on: "condition/tensions-with-the-west" },
  {
    place: "p12",
    words: "the Fujimori decade",
    when: "199X",
    on: "rel/fujimori-government-formulates-premises",
  },
  {
    place: "p12",
    words: "in this new century",
    when: "[2000..2019-02]/..",
    on: "rel/peru-sees-itself-as-status-seeker",
  },
  {
    place: "p12",
    words: "throughout the following governments",
    when: "/..",
    on: "rel/peru-reaffirms-premises",
  },
  { place: "p13", words: "throughout the 21st century", when: "[2000..2001]/..", on: "period/new-century" },
  { place: "p13", words: "2006", when: "2006/..", on: "agreement/partnership-agreement" },
  { place: "p13", words: "there are", when: "/..", on: "rel/peru-member-of-intergovernmental-bodies" },
  { place: "p13", words: "has served", when: "[1998..2019-02]/..", on: "rel/peru-meets-within-apec" },
  { place: "p13", words: "CELAC predominates", when: "/..", on: "rel/peru-meets-within-celac" },
  { place: "p13", words: "its predecessor", when: "/", on: "rel/rio-group-succeeded-by-celac" },
  { place: "p14", words: "by 2018", when: "2018", on: "rel/peru-exports-to-russia-2018" },
  { place: "p14", words: "current", when: "/..", on: "rel/trade-below-potential" },
  { place: "p15", words: "in 2018", when: "2018", on: "rel/russia-exports-to-peru-2018" },
  { place: "p15", words: "systematically", when: "/..", on: "rel/trade-deficit-marks-peru" },
  { place: "p15", words: "excludes", when: "/..", on: "rel/customs-union-excludes-agreement" },
  {
    place: "p16",
    words: "between 2008 and 2013",
    when: "2008/2013",
    on: "transfer/arms-purchases-of-2008-2013",
  },
  { place: "p16", words: "2004", when: "2004/..", on: "agreement/technical-military-agreement" },
  { place: "p16", words: "2008-2014", when: "2008/2014", on: "event/maritime-dispute" },
  { place: "p16", words: "no longer postponed", when: "2008/", on: "rel/peru-carries-out-modernization" },
  { place: "p16", words: "offers", when: "/..", on: "rel/russia-provides-training" },
  {
    place: "p17",
    words: "November 2015",
    when: "2015-11",
    on: "agreement/strategic-partnership-declaration",
  },
  {
    place: "p18",
    words: "first as an empire",
    when: "/",
    on: "rel/russian-empire-sees-itself-as-great-power",
  },
  {
    place: "p18",
    words: "during the military government",
    when: "1968/1975",
    on: "rel/peru-sees-itself-as-assertive",
  },
  { place: "p19", words: "as it stands", when: "/..", on: "rel/no-direct-logistic-link" },
  { place: "p19", words: "would eventually", when: "[2019-02-28..]", on: "rel/entrepreneurs-would-meet" },
  { place: "p20", words: "has failed", when: "/..", on: "rel/public-diplomacy-without-results" },
  {
    place: "p20",
    words: "recommended as of 2019",
    when: "2019",
    on: "rel/public-diplomacy-should-be-revised",
  },
];
