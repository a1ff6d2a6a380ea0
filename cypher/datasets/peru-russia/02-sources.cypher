// The paper that the case is taken from, and the separate works that add what it does not say.
UNWIND [
  {id: "adins-rooney-2019", name: "Adins and Rooney 2019", locatorName: "paragraph",
   citation: "Adins, Sebastien, and Mildred Rooney (2019). The Relations between Peru and the Russian Federation: Revision and Interpretation from an International Relations Perspective.",
   writtenAt: "2019-02-28",
   url: "http://repositorio.pucp.edu.pe/index/handle/123456789/168833",
   summary: "Surveys relations from 1863 to 2019. Paragraphs are counted from the first of the body. It looks back on February 2019 and names no later month, so it cannot have been finished before the end of that month."},
  {id: "chronology", name: "World Statesmen", locatorName: "page",
   citation: "Cahoon, Ben. World Statesmen: chronologies of heads of state and government. worldstatesmen.org.",
   writtenAt: "2019-12-31",
   url: "https://www.worldstatesmen.org/",
   summary: "The terms of rulers and the beginnings and ends of states, which the paper leaves out. It is kept up to date; the case takes it as of the end of 2019."},
  {id: "romanchenko-2024", name: "Romanchenko 2024", locatorName: "paragraph",
   citation: "Romanchenko, Igor (2024). 55 años de relaciones a nivel de embajadas. Diario El Pueblo, 2 February 2024.",
   writtenAt: "2024-02-02",
   url: "https://diarioelpueblo.com.pe/index.php/2024/02/02/55-anos-de-relaciones-a-nivel-de-embajadas/",
   summary: "The Russian ambassador to Peru gives the day of the exchange of notes of 1969."},
  {id: "pa-x", name: "PA-X: Cenepa War", locatorName: "entry",
   citation: "PA-X Peace Agreements Database. Cenepa War (1995). University of Edinburgh.",
   writtenAt: "2019-12-31",
   url: "https://www.peaceagreements.org/view/conflict/69/Cenepa+War+%281995%29",
   summary: "A short account of the fighting of 1995 between Ecuador and Peru, with its dates. The page bears no date; the case takes it as of the end of 2019."},
  {id: "icj-2014", name: "ICJ: Peru v. Chile", locatorName: "paragraph",
   citation: "International Court of Justice. Maritime Dispute (Peru v. Chile), Judgment of 27 January 2014, I.C.J. Reports 2014, p. 3.",
   writtenAt: "2014-01-27",
   summary: "Gives the day of Peru's application, and its own."},
  {id: "unfccc-2016", name: "UNFCCC: COP21", locatorName: "part",
   citation: "United Nations Framework Convention on Climate Change. Report of the Conference of the Parties on its twenty-first session, held in Paris from 30 November to 13 December 2015. FCCC/CP/2015/10.",
   writtenAt: "2016-01-29",
   summary: "The title of the report gives the days of the session."}
] AS row
MERGE (s:Source {id: row.id})
SET s += row
RETURN "source" AS asserts, row.id AS id
