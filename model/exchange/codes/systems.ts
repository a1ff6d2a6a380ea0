/** The systems of codes by which datasets name states. */
export const CODE_SYSTEMS = [
  "cow",
  "cow-letters",
  "gw",
  "gw-letters",
  "iso-alpha-2",
  "iso-alpha-3",
  "iso-numeric",
  "name",
] as const;

export type CodeSystem = (typeof CODE_SYSTEMS)[number];

/** What a text of each system is, where its reader chooses among them, and is told of them. */
export const SYSTEM_WORDS: Readonly<Record<CodeSystem, string>> = {
  cow: "a Correlates of War number",
  "cow-letters": "Correlates of War letters",
  gw: "a Gleditsch–Ward number",
  "gw-letters": "Gleditsch–Ward letters",
  "iso-alpha-2": "ISO 3166, two letters",
  "iso-alpha-3": "ISO 3166, three letters",
  "iso-numeric": "an ISO 3166 number",
  name: "a state by its name, in any of four languages",
};
