/** What an entity can be; each is also its node label in the database. */
export const KINDS = [
  "State",
  "Government",
  "Leader",
  "Institution",
  "Organization",
  "Doctrine",
  "Policy",
  "Agreement",
  "Event",
  "Transfer",
  "Issue",
  "Period",
  "Condition",
  "Region",
] as const;

export type Kind = (typeof KINDS)[number];

/** Kinds whose date is an occasion: what they bring about may last, or begin, long after it. */
export const OCCASION_KINDS: readonly Kind[] = ["Agreement", "Event", "Transfer"];

/** The part of life between states that a relation belongs to. */
export const SECTORS = ["political", "military", "economic", "cultural", "ideational"] as const;

export type Sector = (typeof SECTORS)[number];

/** How firmly the source speaks: it says so, it lets one conclude so, or sources contradict each other. */
export const CERTAINTIES = ["stated", "inferred", "disputed"] as const;

export type Certainty = (typeof CERTAINTIES)[number];

/** Whether the source reports a fact, passes judgement, or recommends. */
export const VOICES = ["reports", "judges", "recommends"] as const;

export type Voice = (typeof VOICES)[number];

/** Which way influence can pass along a relation, read from its `from` to its `to`. */
export const INFLUENCES = ["forward", "backward", "both", "none"] as const;

export type Influence = (typeof INFLUENCES)[number];

/**
 * What a relation is evidence of when influence is traced, firmest first: that an author says the first worked on the
 * second, that an actor bears what it stands for (holds an idea, leads a government, orders a transfer), that two had
 * to do with each other, or that one took the place of the other.
 */
export const BASES = ["claim", "bearing", "contact", "succession"] as const;

export type Basis = (typeof BASES)[number];

/** In what rival claims differ: a figure, a date, whether it happened at all, or who acted. */
export const GROUNDS = ["figure", "date", "denial", "actor"] as const;

export type Ground = (typeof GROUNDS)[number];

/** Cooperative, conflictual or neither. */
export const POLARITIES = ["+", "-", "0"] as const;

export type Polarity = (typeof POLARITIES)[number];

/** How an agreement stands. */
export const STATUSES = ["in force", "declared", "sought"] as const;
