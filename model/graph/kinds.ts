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

/** Cooperative, conflictual or neither. */
export const POLARITIES = ["+", "-", "0"] as const;

export type Polarity = (typeof POLARITIES)[number];
