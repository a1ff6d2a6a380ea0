import type { Kind, Polarity, Sector } from "../../graph/kinds.ts";
import type { RelationType } from "../../graph/vocabulary.ts";

const ACTORS: readonly Kind[] = ["State", "Government", "Leader", "Institution", "Organization", "Region"];

/** A root code of CAMEO with its sign: verbal and material cooperation +, conflict −; a mere statement neither. */
export interface EventRoot {
  readonly code: string;
  readonly type: string;
  readonly name: string;
  readonly inverse: string;
  readonly polarity: Polarity;
  readonly sector: Sector;
}

const root = (
  code: string,
  type: string,
  [name, inverse]: readonly [string, string],
  polarity: Polarity,
  sector: Sector,
): EventRoot => ({ code, type, name, inverse, polarity, sector });

/** The root codes of CAMEO, the scheme of event data (Schrodt 2012), in our words. */
export const CAMEO_ROOTS: readonly EventRoot[] = [
  root("01", "MAKES_STATEMENT", ["makes a statement on", "is spoken of by"], "0", "political"),
  root("02", "APPEALS", ["appeals to", "is appealed to by"], "+", "political"),
  root(
    "03",
    "INTENDS_TO_COOPERATE",
    ["means to cooperate with", "is offered cooperation by"],
    "+",
    "political",
  ),
  root("04", "CONSULTS", ["consults with", "is consulted by"], "+", "political"),
  root(
    "05",
    "COOPERATES_DIPLOMATICALLY",
    ["cooperates in diplomacy with", "is met in diplomacy by"],
    "+",
    "political",
  ),
  root("06", "COOPERATES_MATERIALLY", ["cooperates materially with", "is worked with by"], "+", "economic"),
  root("07", "PROVIDES_AID", ["provides aid to", "receives aid from"], "+", "economic"),
  root("08", "YIELDS", ["yields to", "gains a concession from"], "+", "political"),
  root("09", "INVESTIGATES", ["investigates", "is investigated by"], "-", "political"),
  root("10", "DEMANDS", ["makes demands on", "faces demands of"], "-", "political"),
  root("11", "DISAPPROVES", ["disapproves of", "is disapproved of by"], "-", "political"),
  root("12", "REJECTS", ["rejects", "is rejected by"], "-", "political"),
  root("13", "THREATENS", ["threatens", "is threatened by"], "-", "political"),
  root("14", "PROTESTS", ["protests against", "is protested against by"], "-", "political"),
  root("15", "EXHIBITS_FORCE", ["shows force towards", "is shown force by"], "-", "military"),
  root("16", "REDUCES_RELATIONS", ["reduces relations with", "sees relations reduced by"], "-", "political"),
  root("17", "COERCES", ["coerces", "is coerced by"], "-", "political"),
  root("18", "ASSAULTS", ["assaults", "is assaulted by"], "-", "military"),
  root("19", "FIGHTS", ["fights", "is fought by"], "-", "military"),
  root(
    "20",
    "USES_MASS_VIOLENCE",
    ["uses mass violence against", "suffers mass violence of"],
    "-",
    "military",
  ),
];

/** The event types of PLOVER that no root of CAMEO stands for. */
const PLOVER: readonly EventRoot[] = [
  root("AGREE", "AGREES", ["agrees with", "is agreed with by"], "+", "political"),
  root("SUPPORT", "SUPPORTS", ["supports", "is supported by"], "+", "political"),
  root("RETREAT", "RETREATS", ["retreats before", "sees a retreat of"], "+", "military"),
  root("SANCTION", "SANCTIONS", ["puts sanctions on", "is put under sanctions by"], "-", "economic"),
  root("MOBILIZE", "MOBILIZES", ["mobilizes against", "faces the mobilization of"], "-", "military"),
];

/** Types of relation for event data: one for each root of CAMEO and each type of PLOVER, with sign and sector. */
export const events: readonly RelationType[] = [...CAMEO_ROOTS, ...PLOVER].map(
  ({ code, type, name, inverse, polarity, sector }): RelationType => ({
    ...{ type, name, inverseName: inverse, description: `Event of the root ${code}.` },
    ...{ from: [...ACTORS], to: [...ACTORS], sameKind: false, role: false },
    ...{ sector, polarity, influence: "both", basis: "contact" },
  }),
);
