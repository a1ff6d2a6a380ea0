/** What each paragraph names, as the id that stands for it: read off the text, not off the scripts. */
export const NAMED: Readonly<Record<string, string>> = {
  p1: "state/peru state/russian-federation state/russian-empire event/first-diplomatic-contact event/embassy-relations event/fiftieth-anniversary region/latin-america",
  p2: "state/soviet-union region/latin-america condition/geographical-distance condition/proximity-to-the-united-states organization/latin-american-elites doctrine/anti-communism organization/cpsu condition/low-revolutionary-potential leader/nikita-khrushchev doctrine/peaceful-coexistence event/cuban-revolution policy/soviet-turn-to-latin-america state/united-states doctrine/great-power",
  p3: "region/south-america state/united-states condition/us-investment-in-peru issue/frictions-with-washington doctrine/political-conservatism policy/ban-on-socialist-trade-and-films issue/trade-with-socialist-countries issue/soviet-films event/embassy-relations",
  p4: "region/neighbouring-countries state/chile state/ecuador issue/territorial-disputes organization/progressive-intellectuals-and-politicians organization/peruvian-military-circles organization/new-generation-of-diplomats doctrine/universalization doctrine/assertive-pragmatic-foreign-policy government/grfa leader/juan-velasco-alvarado event/military-takeover-in-peru",
  p5: "government/grfa period/military-government transfer/soviet-machinery-and-engineering organization/aeroflot organization/soviet-fishing-company transfer/soviet-defence-system transfer/soviet-scholarships organization/peruvian-students organization/soviet-universities",
  p6: "state/peru event/peruvian-economic-crisis event/internal-armed-conflict condition/soviet-exhaustion leader/mikhail-gorbachev policy/gorbachev-reforms event/end-of-the-soviet-union period/slowdown-of-the-eighties issue/debt issue/fishing agreement/fisheries-contracts state/soviet-union",
  p7: "policy/russian-turn-to-the-west region/the-west policy/shock-therapy institution/imf condition/russian-crisis condition/western-indifference leader/yevgeny-primakov institution/russian-foreign-ministry doctrine/primakov doctrine/great-power doctrine/polycentric-order policy/multi-vector-orientation region/latin-america",
  p8: "state/peru issue/economic-agenda policy/unilateral-trade-liberalization state/russian-federation state/united-states region/europe condition/small-volume-of-trade condition/internal-situations-of-the-nineties",
  p9: "issue/debt issue/technical-military-cooperation transfer/arms-purchases-of-1995 event/border-conflict-of-1995 state/ecuador issue/fishing policy/fishery-exports institution/apec event/entry-into-apec",
  p10: "state/russian-federation state/peru doctrine/primakov issue/technical-military-cooperation issue/diplomatic-academies institution/diplomatic-academy-of-peru institution/diplomatic-academy-of-russia issue/culture-and-education issue/scientific-technical-cooperation",
  p11: "leader/vladimir-putin government/putin doctrine/primakov condition/tensions-with-the-west policy/tit-for-tat state/united-states organization/bolivarian-axis organization/national-champions issue/nuclear-energy issue/hydropower issue/railways issue/natural-resources policy/dialogue-with-regional-institutions institution/celac institution/mercosur institution/andean-community doctrine/polycentric-order doctrine/anti-imperialism policy/soft-power-projection doctrine/great-power",
  p12: "doctrine/fujimori-decade-premises state/united-states region/europe doctrine/status-seeker condition/peruvian-stability doctrine/human-rights-and-democracy policy/nation-branding policy/hosting-of-summits",
  p13: "agreement/partnership-agreement institution/intergovernmental-bodies issue/technical-military-cooperation issue/economic-agenda issue/scientific-technical-cooperation issue/fishing issue/political-consultations institution/peru-eurasian-working-group institution/eurasian-economic-commission institution/interparliamentary-dialogue institution/interinstitutional-initiatives institution/apec institution/celac institution/rio-group",
  p14: "condition/trade-below-potential state/peru state/russian-federation region/world state/chile state/ecuador",
  p15: "condition/peruvian-trade-deficit agreement/peru-russia-free-trade-agreement institution/eurasian-customs-union institution/eurasian-economic-union region/europe region/asia region/middle-east-and-north-africa condition/investment-potential issue/natural-resources issue/hydropower issue/railways",
  p16: "transfer/arms-purchases-of-2008-2013 transfer/mi-17sh-helicopters transfer/mi-35-helicopters agreement/technical-military-agreement condition/need-to-modernize-equipment policy/military-modernization event/maritime-dispute state/chile institution/international-court-of-justice condition/russian-comparative-advantages transfer/offset-services transfer/aeronautical-maintenance-center transfer/security-training issue/drug-trafficking issue/emergencies issue/peacekeeping",
  p17: "agreement/strategic-partnership-declaration event/cop21 issue/bilateral-relations issue/coordination-in-international-bodies",
  p18: "state/russian-empire state/soviet-union state/russian-federation doctrine/great-power state/peru doctrine/assertive-pragmatic-foreign-policy doctrine/hemispheric-conservative-foreign-policy",
  p19: "issue/economic-agenda condition/missing-logistic-link policy/joint-trade-promotion organization/peruvian-entrepreneurs organization/russian-entrepreneurs",
  p20: "state/russian-federation policy/russian-public-diplomacy condition/bureaucratic-asymmetry condition/material-incentives doctrine/ideas-of-self-and-other issue/political-convergence",
};

/** The authors' causal claims, as "cause > effect" for what brought about and "cause | effect" for what held back. */
export const CAUSES: Readonly<Record<string, readonly string[]>> = {
  p2: [
    "condition/geographical-distance > period/scarce-interaction",
    "condition/proximity-to-the-united-states > period/scarce-interaction",
    "doctrine/anti-communism > period/scarce-interaction",
    "condition/low-revolutionary-potential > period/scarce-interaction",
    "doctrine/peaceful-coexistence > policy/soviet-turn-to-latin-america",
    "event/cuban-revolution > policy/soviet-turn-to-latin-america",
  ],
  p3: [
    "state/united-states | event/embassy-relations",
    "condition/us-investment-in-peru > issue/frictions-with-washington",
    "state/united-states > issue/frictions-with-washington",
  ],
  p4: [
    "issue/territorial-disputes | event/embassy-relations",
    "doctrine/universalization > doctrine/assertive-pragmatic-foreign-policy",
  ],
  p5: [
    "transfer/soviet-defence-system > issue/technical-military-cooperation",
    "government/grfa > transfer/soviet-scholarships",
  ],
  p6: [
    "policy/gorbachev-reforms > event/end-of-the-soviet-union",
    "event/peruvian-economic-crisis > period/slowdown-of-the-eighties",
    "event/internal-armed-conflict > period/slowdown-of-the-eighties",
    "condition/soviet-exhaustion > period/slowdown-of-the-eighties",
    "policy/gorbachev-reforms > period/slowdown-of-the-eighties",
  ],
  p7: [
    "policy/russian-turn-to-the-west > policy/shock-therapy",
    "policy/russian-turn-to-the-west > condition/russian-crisis",
    "condition/russian-crisis > doctrine/primakov",
    "condition/western-indifference > doctrine/primakov",
  ],
  p8: [
    "condition/small-volume-of-trade | issue/bilateral-relations",
    "condition/internal-situations-of-the-nineties | issue/bilateral-relations",
  ],
  p9: [
    "event/border-conflict-of-1995 > transfer/arms-purchases-of-1995",
    "institution/apec > issue/bilateral-relations",
  ],
  p10: ["doctrine/primakov > period/parallel-nineties"],
  p11: [
    "condition/tensions-with-the-west > policy/tit-for-tat",
    "organization/bolivarian-axis > policy/tit-for-tat",
    "policy/dialogue-with-regional-institutions > doctrine/polycentric-order",
    "doctrine/anti-imperialism > policy/dialogue-with-regional-institutions",
  ],
  p12: ["condition/peruvian-stability > doctrine/status-seeker"],
  p15: ["institution/eurasian-customs-union | agreement/peru-russia-free-trade-agreement"],
  p16: [
    "condition/need-to-modernize-equipment > policy/military-modernization",
    "event/maritime-dispute > policy/military-modernization",
    "condition/need-to-modernize-equipment > issue/technical-military-cooperation",
    "condition/russian-comparative-advantages > issue/technical-military-cooperation",
  ],
  p19: [
    "condition/missing-logistic-link | issue/economic-agenda",
    "policy/joint-trade-promotion > issue/economic-agenda",
  ],
  p20: [
    "condition/material-incentives > policy/russian-public-diplomacy",
    "doctrine/ideas-of-self-and-other > issue/political-convergence",
  ],
};
