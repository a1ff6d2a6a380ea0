import type { ColumnProfile } from "./profile.ts";

/** What a column can be for a table of ties or of things. */
export const ROLES = [
  "from",
  "to",
  "type",
  "start",
  "end",
  "at",
  "year",
  "statement",
  "citation",
  "page",
  "id",
  "name",
  "kind",
  "wikidata",
] as const;

export type Role = (typeof ROLES)[number];

// Heads in English, Spanish, French and Russian, and those of the field's datasets; the first that is found is taken.
const HEADS: Readonly<Record<Role, RegExp>> = {
  from: /^(from|source|sender|actor|actor ?1.*|initiator|state_?(name)?_?(1|a)|country_?(1|a)|c?code_?(1|a)|side_?a|a|de|desde|origen|pays_?1|origine|от|из|страна_?1)$/i,
  to: /^(to|target|recipient|receiver|actor ?2.*|state_?(name)?_?(2|b)|country_?(2|b)|c?code_?(2|b)|side_?b|b|a|hacia|destino|pays_?2|vers|к|в|страна_?2)$/i,
  type: /^(type|relation|relation ?type|relationship|tie|edge ?type|event ?type|tipo|relación|genre|тип|отношение)$/i,
  start:
    /^(start|begin|began|since|from_?date|date_?from|start_?date|startdate|begin_?date|valid_?from|inicio|desde|début|depuis|начало|с)$/i,
  end: /^(end|ended|until|till|to_?date|date_?to|end_?date|enddate|valid_?to|fin|hasta|jusqu.*|конец|по|до)$/i,
  at: /^(date|when|day|event_?date|sqldate|fecha|cuándo|jour|дата|когда)$/i,
  year: /^(year|año|ano|année|annee|год)$/i,
  statement:
    /^(statement|description|text|summary|note|notes|comment|texto|descripción|description|описание|текст)$/i,
  citation: /^(citation|reference|ref|source_?id|citekey|cite|bibkey|source|fuente|источник)$/i,
  page: /^(page|pages|p|pp|locator|página|pagina|страница|стр)$/i,
  id: /^(id|key|nodeid|node_?id|code)$/i,
  name: /^(name|label|title|nombre|nom|название|имя)$/i,
  kind: /^(kind|category|class|type|tipo|вид)$/i,
  wikidata: /^(wikidata|wikidata_?id|qid)$/i,
};

/** The columns of a table by what their heads say they are; each column has one role. */
export function findRoles(columns: readonly ColumnProfile[]): ReadonlyMap<Role, ColumnProfile> {
  const found = new Map<Role, ColumnProfile>();
  const taken = new Set<string>();
  for (const role of ROLES) {
    const column = columns.find(({ name }) => !taken.has(name) && HEADS[role].test(name.trim()));
    if (!column) continue;
    // One end alone is no tie: "source" is then a work, not an actor.
    if (role === "from" && !columns.some(({ name }) => name !== column.name && HEADS.to.test(name.trim())))
      continue;
    found.set(role, column);
    taken.add(column.name);
  }
  return found;
}
