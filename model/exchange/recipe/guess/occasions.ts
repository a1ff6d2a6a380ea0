import type { ColumnProfile } from "./profile.ts";

/** What those who take part in something take part in, and how that is called. */
export interface Occasion {
  readonly kind: string;
  readonly type: string;
  readonly status?: "in force";
}

/** Types of roles have no sector of their own: each relation says its own. */
export const ROLE_SECTOR = { sector: "political" } as const;

const AGREEMENT: Occasion = { kind: "Agreement", type: "PARTY_TO", status: "in force" };

// By the head of its column, in the languages that heads are known in; the first that fits is taken.
const HEADS: readonly (readonly [RegExp, Occasion])[] = [
  [
    /treat|agreement|accord|convention|pact|protocol|alliance|atopid|tratad|acuerdo|convenio|alianza|trait[ée]|договор|соглашени|союз/i,
    AGREEMENT,
  ],
  [
    /disp|war(?!d)|conflict|crisis|event|summit|meeting|conference|incident|guerra|conflicto|cumbre|reuni[oó]n|guerre|conflit|sommet|война|конфликт|встреч|саммит/i,
    { kind: "Event", type: "PARTICIPATES_IN" },
  ],
  [
    /igo|organi[sz]a|institution|union|bloc|body|club|member_?of|organisme|организаци/i,
    { kind: "Institution", type: "MEMBER_OF" },
  ],
];

/** What a column's head says that its rows take part in; undefined where it says nothing of the kind. */
export function occasionOf({ name }: Pick<ColumnProfile, "name">): Occasion | undefined {
  return HEADS.find(([head]) => head.test(name))?.[1];
}

/** The same, and an agreement where nothing tells. */
export function occasionOr(column: Pick<ColumnProfile, "name"> | undefined): Occasion {
  return (column && occasionOf(column)) ?? AGREEMENT;
}

/** What rows call an occasion: a bare number says what it is the number of. */
export function occasionName({ name, values }: ColumnProfile): string {
  const isNumber = values.every((value) => /^\d+(\.\d+)?$/.test(value));
  return isNumber ? `${name} {${name}}` : `{${name}}`;
}
