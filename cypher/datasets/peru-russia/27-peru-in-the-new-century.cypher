// Paragraph 12: the premises of the Fujimori decade live on, and Peru seeks status. What Peru does "in this new century" began
// some day between 2000 and the writing of the paper: [2000..2019-02]/..
UNWIND [
  {id: "rel/fujimori-leads-his-government", type: "HOLDS_OFFICE_IN", from: "leader/alberto-fujimori", to: "government/fujimori", when: "199X/", certainty: "inferred",
   statement: "The nineties were Fujimori's decade.", sources: ["adins-rooney-2019#p12"]},
  {id: "rel/fujimori-government-governs-peru", type: "GOVERNS", from: "government/fujimori", to: "state/peru", when: "199X/", certainty: "inferred",
   statement: "Peru was governed by Fujimori in the nineties.", sources: ["adins-rooney-2019#p12"]},
  {id: "rel/fujimori-government-formulates-premises", type: "FORMULATES", from: "government/fujimori", to: "doctrine/fujimori-decade-premises", when: "199X",
   statement: "The premises of Peru's present foreign policy date from the Fujimori decade.", sources: ["adins-rooney-2019#p8", "adins-rooney-2019#p12"]},
  {id: "rel/peru-reaffirms-premises", type: "REAFFIRMS", from: "state/peru", to: "doctrine/fujimori-decade-premises", when: "/..",
   statement: "The governments after Fujimori's have by and large kept those premises.", sources: ["adins-rooney-2019#p12"]},
  {id: "rel/peru-prioritizes-united-states", type: "PRIORITIZES", from: "state/peru", to: "state/united-states", when: "/..", sector: "political",
   statement: "Good relations with the United States come first for Peru.", sources: ["adins-rooney-2019#p12"]},
  {id: "rel/peru-prioritizes-europe", type: "PRIORITIZES", from: "state/peru", to: "region/europe", when: "/..", sector: "political",
   statement: "Good relations with European countries come first for Peru.", sources: ["adins-rooney-2019#p12"]},
  {id: "rel/peru-sees-itself-as-status-seeker", type: "PERCEIVES_ITSELF_AS", from: "state/peru", to: "doctrine/status-seeker", when: "[2000..2019-02]/..", voice: "judges",
   statement: "Peru has been in search of status in this century.", sources: ["adins-rooney-2019#p12"]},
  {id: "rel/stability-marks-peru", type: "CHARACTERIZES", from: "condition/peruvian-stability", to: "state/peru", when: "[2000..2019-02]/..", sector: "economic",
   statement: "A stable economy and its place in the world are what Peru puts on show.", sources: ["adins-rooney-2019#p12"]},
  {id: "rel/stability-supports-status-seeking", type: "CONTRIBUTED_TO", from: "condition/peruvian-stability", to: "doctrine/status-seeker", when: "[2000..2019-02]/..", sector: "economic",
   statement: "Peru's search for status rests on its stable economy and its integration.", sources: ["adins-rooney-2019#p12"]},
  {id: "rel/peru-advocates-human-rights", type: "ADVOCATES", from: "state/peru", to: "doctrine/human-rights-and-democracy", when: "[2000..2019-02]/..",
   statement: "Peru stands up for human rights and democracy, values of the West.", sources: ["adins-rooney-2019#p12"]},
  {id: "rel/status-seeking-guides-human-rights", type: "GUIDES", from: "doctrine/status-seeker", to: "doctrine/human-rights-and-democracy", when: "[2000..2019-02]/..",
   statement: "Western values are upheld to gain status.", sources: ["adins-rooney-2019#p12"]},
  {id: "rel/status-seeking-guides-nation-branding", type: "GUIDES", from: "doctrine/status-seeker", to: "policy/nation-branding", when: "[2000..2019-02]/..",
   statement: "The country's brand is promoted to gain status.", sources: ["adins-rooney-2019#p12"]},
  {id: "rel/peru-carries-out-nation-branding", type: "CARRIES_OUT", from: "state/peru", to: "policy/nation-branding", when: "[2000..2019-02]/..", sector: "cultural",
   statement: "Peru advertises itself under the name of Peru Brand.", sources: ["adins-rooney-2019#p12"]},
  {id: "rel/status-seeking-guides-summits", type: "GUIDES", from: "doctrine/status-seeker", to: "policy/hosting-of-summits", when: "[2000..2019-02]/..",
   statement: "Summits are hosted to gain status.", sources: ["adins-rooney-2019#p12"]},
  {id: "rel/peru-hosts-summits", type: "CARRIES_OUT", from: "state/peru", to: "policy/hosting-of-summits", when: "[2000..2019-02]/..", sector: "political",
   statement: "Peru organizes international summits.", sources: ["adins-rooney-2019#p12"]}
] AS row
MERGE (a:Entity {dataset: $dataset, id: row.from})
MERGE (b:Entity {dataset: $dataset, id: row.to})
MERGE (a)-[r:$(row.type) {id: row.id}]->(b)
SET r += row {.*, type: null, from: null, to: null}, r.dataset = $dataset
RETURN "relation" AS asserts, row.id AS id
