/** Which relations count as in force: those that certainly are, or also those that only may be. */
export const READINGS = ["certain", "possible"] as const;

export type Reading = (typeof READINGS)[number];
