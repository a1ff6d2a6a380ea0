import type { Paragraph } from "./render.ts";

const OPENINGS = [
  "In February 2019",
  "Once the Soviet Union",
  "Compared to other South",
  "On the other hand, historically",
  "Undoubtedly, the military regime",
  "The eighties were",
  "After the fall",
  "In the case of Peru",
  "In this context",
  "Most of these actions",
  "The arrival of Vladimir Putin",
  "On the other hand, in general terms",
  "Regarding Peruvian-Russian relations",
  "With respect to",
  "On the other hand, bilateral trade",
  "In the military sphere",
  "Finally, in the political field",
  "Based on the abovementioned",
  "On the other hand, an eventual impulse",
  "In conclusion",
];

/** The paragraphs of Adins and Rooney (2019), p1 to p20: page breaks split some of them, which count once. */
export const PARAGRAPHS: readonly Paragraph[] = OPENINGS.map((opening, index) => ({
  place: `p${index + 1}`,
  opening,
}));
