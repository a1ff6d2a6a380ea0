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
