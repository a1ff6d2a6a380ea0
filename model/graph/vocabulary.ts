import * as z from "zod";
import { BASES, INFLUENCES, KINDS, POLARITIES, SECTORS } from "./kinds.ts";

/** What a relation type means: how it reads, what it joins, and which way influence can pass along it. */
export const relationType = z.object({
  type: z
    .string()
    .regex(/^[A-Z][A-Z_]*[A-Z]$/, "write capital letters A to Z and underscores only, as in NEGOTIATED_WITH"),
  /** How it reads from `from` to `to`, as in "signed at". */
  name: z.string(),
  /** How it reads the other way round. */
  inverseName: z.string(),
  description: z.string().optional(),
  from: z.array(z.enum(KINDS)),
  to: z.array(z.enum(KINDS)),
  /** Where true, both ends must be of one kind. */
  sameKind: z.boolean(),
  /** Where true, an entity can have it with itself. */
  reflexive: z.boolean().optional(),
  /** The default of its relations; absent where each relation must say its own. */
  sector: z.enum(SECTORS).optional(),
  polarity: z.enum(POLARITIES),
  influence: z.enum(INFLUENCES),
  /** What its relations are evidence of when influence is traced. */
  basis: z.enum(BASES),
  /** True where a relation is a role in its `to` end and shares that occasion's date. */
  role: z.boolean(),
});

export type RelationType = z.infer<typeof relationType>;
