// Generated from cypher/datasets/peru-russia/01-vocabulary.cypher by npm run generate.
import type { RelationType } from "../../graph/vocabulary.ts";

export const diplomatic: readonly RelationType[] = [
  {
    "type": "SUCCEEDED_BY",
    "name": "succeeded by",
    "inverseName": "succeeds",
    "description": "The second takes the place of the first and inherits from it.",
    "from": [
      "State",
      "Government",
      "Institution",
      "Period"
    ],
    "to": [
      "State",
      "Government",
      "Institution",
      "Period"
    ],
    "sameKind": true,
    "sector": "political",
    "polarity": "0",
    "influence": "forward",
    "basis": "succession",
    "role": false
  },
  {
    "type": "GOVERNS",
    "name": "governs",
    "inverseName": "governed by",
    "description": "A regime or administration rules a state for its time, after one and before another.",
    "from": [
      "Government"
    ],
    "to": [
      "State"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "0",
    "influence": "forward",
    "basis": "succession",
    "role": false
  },
  {
    "type": "HOLDS_OFFICE_IN",
    "name": "holds office in",
    "inverseName": "held by",
    "description": "A person leads or serves in a government or an institution; the date is the term.",
    "from": [
      "Leader"
    ],
    "to": [
      "Government",
      "Institution"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "0",
    "influence": "forward",
    "basis": "bearing",
    "role": false
  },
  {
    "type": "ORGAN_OF",
    "name": "organ of",
    "inverseName": "has organ",
    "description": "A body that belongs to a state or to a larger body and acts for it.",
    "from": [
      "Institution",
      "Organization"
    ],
    "to": [
      "State",
      "Institution",
      "Organization"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "0",
    "influence": "backward",
    "basis": "contact",
    "role": false
  },
  {
    "type": "MEMBER_OF",
    "name": "member of",
    "inverseName": "has member",
    "description": "A state, a person or another body belongs to a body; what the body does to its members is a claim of its own.",
    "from": [
      "State",
      "Leader",
      "Institution"
    ],
    "to": [
      "Institution",
      "Organization"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "+",
    "influence": "forward",
    "basis": "contact",
    "role": false
  },
  {
    "type": "MEETS_WITHIN",
    "name": "meets its partner within",
    "inverseName": "hosts the meetings of",
    "description": "A body serves as the platform on which a state meets its partner.",
    "from": [
      "State",
      "Leader"
    ],
    "to": [
      "Institution"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "+",
    "influence": "forward",
    "basis": "contact",
    "role": false
  },
  {
    "type": "PART_OF",
    "name": "part of",
    "inverseName": "includes",
    "description": "A state lies in a region, or a delivery belongs to a larger one.",
    "from": [
      "State",
      "Transfer",
      "Region"
    ],
    "to": [
      "Region",
      "Transfer"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "0",
    "influence": "none",
    "basis": "contact",
    "role": false
  },
  {
    "type": "PHASE_OF",
    "name": "phase of relations with",
    "inverseName": "passes through",
    "description": "A period of greater or lesser intensity in the relations of a state.",
    "from": [
      "Period"
    ],
    "to": [
      "State"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "0",
    "influence": "none",
    "basis": "contact",
    "role": false
  },
  {
    "type": "FORMULATES",
    "name": "formulates",
    "inverseName": "formulated by",
    "description": "An actor gives an idea or a policy its shape.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "Doctrine",
      "Policy"
    ],
    "sameKind": false,
    "sector": "ideational",
    "polarity": "0",
    "influence": "forward",
    "basis": "bearing",
    "role": false
  },
  {
    "type": "ADVOCATES",
    "name": "advocates",
    "inverseName": "advocated by",
    "description": "An actor argues in public for an idea or a policy.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "Doctrine",
      "Policy"
    ],
    "sameKind": false,
    "sector": "ideational",
    "polarity": "+",
    "influence": "forward",
    "basis": "bearing",
    "role": false
  },
  {
    "type": "OPPOSES",
    "name": "opposes",
    "inverseName": "opposed by",
    "description": "An actor stands against an idea or drags its feet over a policy.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "Doctrine",
      "Policy"
    ],
    "sameKind": false,
    "sector": "ideational",
    "polarity": "-",
    "influence": "forward",
    "basis": "claim",
    "role": false
  },
  {
    "type": "ADOPTS",
    "name": "adopts",
    "inverseName": "adopted by",
    "description": "An idea becomes what guides an actor: influence passes from the idea to the actor.",
    "from": [
      "State",
      "Government",
      "Leader"
    ],
    "to": [
      "Doctrine"
    ],
    "sameKind": false,
    "sector": "ideational",
    "polarity": "+",
    "influence": "backward",
    "basis": "bearing",
    "role": false
  },
  {
    "type": "REAFFIRMS",
    "name": "reaffirms",
    "inverseName": "reaffirmed by",
    "description": "An actor keeps to an idea that it finds in force.",
    "from": [
      "State",
      "Government",
      "Leader"
    ],
    "to": [
      "Doctrine"
    ],
    "sameKind": false,
    "sector": "ideational",
    "polarity": "+",
    "influence": "backward",
    "basis": "bearing",
    "role": false
  },
  {
    "type": "REVISES",
    "name": "revises",
    "inverseName": "revised by",
    "description": "An actor changes an idea or a policy.",
    "from": [
      "State",
      "Government",
      "Leader"
    ],
    "to": [
      "Doctrine",
      "Policy"
    ],
    "sameKind": false,
    "sector": "ideational",
    "polarity": "0",
    "influence": "forward",
    "basis": "bearing",
    "role": false
  },
  {
    "type": "GUIDES",
    "name": "guides",
    "inverseName": "guided by",
    "description": "An idea, a body or a rule gives a policy its direction.",
    "from": [
      "Doctrine",
      "Institution",
      "Agreement",
      "Policy"
    ],
    "to": [
      "Doctrine",
      "Policy",
      "Agreement",
      "Transfer"
    ],
    "sameKind": false,
    "sector": "ideational",
    "polarity": "0",
    "influence": "forward",
    "basis": "claim",
    "role": false
  },
  {
    "type": "CARRIES_OUT",
    "name": "carries out",
    "inverseName": "carried out by",
    "description": "An actor puts a policy into practice.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "Policy"
    ],
    "sameKind": false,
    "polarity": "0",
    "influence": "forward",
    "basis": "bearing",
    "role": false
  },
  {
    "type": "RESTRICTS",
    "name": "restricts",
    "inverseName": "restricted by",
    "description": "A measure forbids or limits something.",
    "from": [
      "Policy"
    ],
    "to": [
      "State",
      "Region",
      "Issue"
    ],
    "sameKind": false,
    "polarity": "-",
    "influence": "forward",
    "basis": "claim",
    "role": false
  },
  {
    "type": "PERCEIVES_ITSELF_AS",
    "name": "sees itself as",
    "inverseName": "self-image of",
    "description": "The role in which a state sees itself.",
    "from": [
      "State"
    ],
    "to": [
      "Doctrine"
    ],
    "sameKind": false,
    "sector": "ideational",
    "polarity": "0",
    "influence": "none",
    "basis": "contact",
    "role": false
  },
  {
    "type": "PERCEIVES",
    "name": "perceives",
    "inverseName": "perceived by",
    "description": "What an actor takes another actor or a region to be.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization",
      "Region"
    ],
    "sameKind": false,
    "sector": "ideational",
    "polarity": "0",
    "influence": "none",
    "basis": "contact",
    "role": false
  },
  {
    "type": "PRIORITIZES",
    "name": "prioritizes",
    "inverseName": "priority of",
    "description": "An actor ranks something above the rest.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "State",
      "Region",
      "Issue",
      "Agreement",
      "Transfer",
      "Policy"
    ],
    "sameKind": false,
    "polarity": "0",
    "influence": "none",
    "basis": "contact",
    "role": false
  },
  {
    "type": "SEEKS",
    "name": "seeks",
    "inverseName": "sought by",
    "description": "An actor wants something that it does not have yet, or to keep what it has.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "State",
      "Region",
      "Issue",
      "Agreement",
      "Transfer",
      "Doctrine"
    ],
    "sameKind": false,
    "polarity": "+",
    "influence": "none",
    "basis": "contact",
    "role": false
  },
  {
    "type": "CONTRIBUTED_TO",
    "name": "contributed to",
    "inverseName": "owed in part to",
    "description": "An author names the first as a cause of the second; the date is when the effect took hold.",
    "from": [
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
      "Region"
    ],
    "to": [
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
      "Region"
    ],
    "sameKind": false,
    "polarity": "0",
    "influence": "forward",
    "basis": "claim",
    "role": false
  },
  {
    "type": "HINDERED",
    "name": "hindered",
    "inverseName": "hindered by",
    "description": "An author names the first as what held the second back; the date is when that was felt.",
    "from": [
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
      "Region"
    ],
    "to": [
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
      "Region"
    ],
    "sameKind": false,
    "polarity": "-",
    "influence": "forward",
    "basis": "claim",
    "role": false
  },
  {
    "type": "RESPONDS_TO",
    "name": "responds to",
    "inverseName": "answered by",
    "description": "An actor reacts: influence passes from what it reacts to.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "Event",
      "Policy",
      "State"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "0",
    "influence": "backward",
    "basis": "claim",
    "role": false
  },
  {
    "type": "CHARACTERIZES",
    "name": "characterizes",
    "inverseName": "marked by",
    "description": "A standing circumstance describes something without being named as a cause.",
    "from": [
      "Condition"
    ],
    "to": [
      "State",
      "Region",
      "Issue",
      "Period",
      "Institution",
      "Organization"
    ],
    "sameKind": false,
    "polarity": "0",
    "influence": "none",
    "basis": "contact",
    "role": false
  },
  {
    "type": "DIPLOMATIC_RELATIONS_WITH",
    "name": "maintains diplomatic relations with",
    "inverseName": "maintains diplomatic relations with",
    "description": "Two states recognize each other and keep official contact.",
    "from": [
      "State"
    ],
    "to": [
      "State"
    ],
    "sameKind": true,
    "sector": "political",
    "polarity": "+",
    "influence": "none",
    "basis": "contact",
    "role": false
  },
  {
    "type": "DRAWS_CLOSER_TO",
    "name": "draws closer to",
    "inverseName": "approached by",
    "description": "A state turns towards another state or a region.",
    "from": [
      "State",
      "Government"
    ],
    "to": [
      "State",
      "Region"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "+",
    "influence": "forward",
    "basis": "contact",
    "role": false
  },
  {
    "type": "BALANCES",
    "name": "balances",
    "inverseName": "balanced by",
    "description": "A state sets itself against the weight of another.",
    "from": [
      "State",
      "Government"
    ],
    "to": [
      "State",
      "Region"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "-",
    "influence": "forward",
    "basis": "contact",
    "role": false
  },
  {
    "type": "ALLIED_WITH",
    "name": "allied with",
    "inverseName": "allied with",
    "description": "Two states stand together.",
    "from": [
      "State"
    ],
    "to": [
      "State"
    ],
    "sameKind": true,
    "sector": "political",
    "polarity": "+",
    "influence": "both",
    "basis": "contact",
    "role": false
  },
  {
    "type": "DISPUTES_WITH",
    "name": "in dispute with",
    "inverseName": "in dispute with",
    "description": "Two states quarrel, in court, in words or in arms.",
    "from": [
      "State"
    ],
    "to": [
      "State"
    ],
    "sameKind": true,
    "sector": "political",
    "polarity": "-",
    "influence": "both",
    "basis": "contact",
    "role": false
  },
  {
    "type": "COOPERATES_WITH",
    "name": "cooperates with",
    "inverseName": "cooperates with",
    "description": "Two actors work together on something.",
    "from": [
      "State",
      "Institution",
      "Organization"
    ],
    "to": [
      "State",
      "Institution",
      "Organization"
    ],
    "sameKind": false,
    "polarity": "+",
    "influence": "both",
    "basis": "contact",
    "role": false
  },
  {
    "type": "PARTICIPATES_IN",
    "name": "takes part in",
    "inverseName": "has participant",
    "description": "An actor's part in an event, at the date of the event.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "Event"
    ],
    "sameKind": false,
    "polarity": "0",
    "influence": "both",
    "basis": "contact",
    "role": true
  },
  {
    "type": "PARTY_TO",
    "name": "party to",
    "inverseName": "has party",
    "description": "An actor's part in an agreement, at its date: the parties shape it until it is concluded, and it works on them while it lasts.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "Agreement"
    ],
    "sameKind": false,
    "polarity": "+",
    "influence": "both",
    "basis": "contact",
    "role": true
  },
  {
    "type": "PROVIDES",
    "name": "provides",
    "inverseName": "provided by",
    "description": "The supplier's part in a transfer, at the date of the transfer, and until it is concluded.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "Transfer"
    ],
    "sameKind": false,
    "polarity": "+",
    "influence": "forward",
    "basis": "bearing",
    "role": true
  },
  {
    "type": "OFFERS",
    "name": "offers",
    "inverseName": "offered by",
    "description": "An actor holds something out that nothing says was delivered.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "Transfer"
    ],
    "sameKind": false,
    "polarity": "+",
    "influence": "forward",
    "basis": "bearing",
    "role": false
  },
  {
    "type": "RECEIVES",
    "name": "receives",
    "inverseName": "received by",
    "description": "The recipient's part in a transfer: who orders decides until it is concluded, and what is supplied works on the recipient.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "Transfer"
    ],
    "sameKind": false,
    "polarity": "+",
    "influence": "both",
    "basis": "bearing",
    "role": true
  },
  {
    "type": "INITIATES",
    "name": "initiates",
    "inverseName": "initiated by",
    "description": "An actor brings something about.",
    "from": [
      "State",
      "Government",
      "Leader",
      "Institution",
      "Organization"
    ],
    "to": [
      "Event",
      "Agreement",
      "Period",
      "Institution",
      "Transfer"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "+",
    "influence": "forward",
    "basis": "claim",
    "role": false
  },
  {
    "type": "SIGNED_AT",
    "name": "signed at",
    "inverseName": "occasion of",
    "description": "The meeting at which an agreement was signed.",
    "from": [
      "Agreement"
    ],
    "to": [
      "Event"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "0",
    "influence": "none",
    "basis": "contact",
    "role": false
  },
  {
    "type": "RATIFIED_AT",
    "name": "ratified at",
    "inverseName": "brings into force",
    "description": "The occasion on which the ratifications of an agreement were exchanged.",
    "from": [
      "Agreement"
    ],
    "to": [
      "Event"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "0",
    "influence": "none",
    "basis": "contact",
    "role": false
  },
  {
    "type": "ESTABLISHES",
    "name": "establishes",
    "inverseName": "established by",
    "description": "A treaty, an event or a state calls a body or a state into being.",
    "from": [
      "Agreement",
      "Event",
      "State"
    ],
    "to": [
      "Institution",
      "State",
      "Government"
    ],
    "sameKind": false,
    "sector": "political",
    "polarity": "+",
    "influence": "forward",
    "basis": "claim",
    "role": false
  },
  {
    "type": "ADDRESSES",
    "name": "addresses",
    "inverseName": "addressed by",
    "description": "What a body, an agreement or a phase of relations is about.",
    "from": [
      "Institution",
      "Agreement",
      "Transfer",
      "Period",
      "Event"
    ],
    "to": [
      "Issue"
    ],
    "sameKind": false,
    "polarity": "0",
    "influence": "none",
    "basis": "contact",
    "role": false
  },
  {
    "type": "GOVERNED_UNDER",
    "name": "governed by",
    "inverseName": "governs",
    "description": "A delivery takes place within an agreement: influence passes from the agreement to it.",
    "from": [
      "Transfer"
    ],
    "to": [
      "Agreement"
    ],
    "sameKind": false,
    "polarity": "0",
    "influence": "backward",
    "basis": "bearing",
    "role": false
  },
  {
    "type": "EXPORTS_TO",
    "name": "exports to",
    "inverseName": "imports from",
    "description": "Goods or services sold abroad, with their value in US dollars where it is known.",
    "from": [
      "State"
    ],
    "to": [
      "State",
      "Region"
    ],
    "sameKind": false,
    "sector": "economic",
    "polarity": "+",
    "influence": "none",
    "basis": "contact",
    "role": false
  },
  {
    "type": "INVESTS_IN",
    "name": "invests in",
    "inverseName": "receives investment from",
    "description": "Capital placed in a country or a branch, with its value in US dollars where it is known.",
    "from": [
      "State",
      "Organization"
    ],
    "to": [
      "State",
      "Issue"
    ],
    "sameKind": false,
    "sector": "economic",
    "polarity": "+",
    "influence": "forward",
    "basis": "contact",
    "role": false
  },
  {
    "type": "OPERATES_IN",
    "name": "operates in",
    "inverseName": "host of",
    "description": "A firm works in a country or a branch.",
    "from": [
      "Organization"
    ],
    "to": [
      "State",
      "Issue"
    ],
    "sameKind": false,
    "sector": "economic",
    "polarity": "+",
    "influence": "forward",
    "basis": "contact",
    "role": false
  },
  {
    "type": "CONNECTED_TO",
    "name": "connected to",
    "inverseName": "connected to",
    "description": "A direct transport link joins two countries.",
    "from": [
      "State"
    ],
    "to": [
      "State"
    ],
    "sameKind": true,
    "sector": "economic",
    "polarity": "+",
    "influence": "none",
    "basis": "contact",
    "role": false
  }
];
