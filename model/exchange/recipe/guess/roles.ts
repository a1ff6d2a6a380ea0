import { findDateParts } from "./date-parts.ts";
import type { ColumnProfile } from "./profile.ts";

/** What a column can be for a table of ties or of things. */
export const ROLES = [
  "from",
  "to",
  "type",
  "start",
  "end",
  "earliest",
  "latest",
  "at",
  "year",
  "statement",
  "citation",
  "page",
  "id",
  "name",
  "kind",
  "names",
  "wikidata",
  "viaf",
  "cow",
  "gw",
  "iso3166",
  "identifiers",
] as const;

export type Role = (typeof ROLES)[number];

// Heads in English, Spanish, French and Russian, and those of the field's datasets; the first that is found is taken.
const HEADS: Readonly<Record<Role, RegExp>> = {
  from: /^(from|source|sender|actor|actor ?1.*|initiator|state_?(name)?_?(1|a)|country_?(1|a)|c?code_?(1|a)|side_?a|a|de|desde|origen|pays_?1|origine|от|из|страна_?1)$/i,
  to: /^(to|target|recipient|receiver|actor ?2.*|state_?(name)?_?(2|b)|country_?(2|b)|c?code_?(2|b)|side_?b|b|a|hacia|destino|pays_?2|vers|к|в|страна_?2)$/i,
  type: /^(type|relation|relation ?type|relationship|tie|edge ?type|event ?type|tipo|relación|genre|тип|отношение)$/i,
  start:
    /^(start|begin|began|since|from_?date|date_?from|start_?date|startdate|begin_?date|valid_?from|date_?start|(start|st|begin|from)_?(year|yr)|year_?(start|begin|from)|inicio|desde|début|depuis|начало|с)$/i,
  end: /^(end|ended|until|till|to_?date|date_?to|end_?date|enddate|valid_?to|date_?end|(end|to|until)_?(year|yr)|year_?(end|to|until)|fin|hasta|jusqu.*|конец|по|до)$/i,
  earliest: /^(earliest(_?date)?|not_?before|terminus_?post(_?quem)?|date_?(min|earliest)|min_?date)$/i,
  latest: /^(latest(_?date)?|not_?after|terminus_?ante(_?quem)?|date_?(max|latest)|max_?date)$/i,
  at: /^(date|when|day|event_?date|sqldate|fecha|cuándo|jour|дата|когда)$/i,
  year: /^(year|año|ano|année|annee|год)$/i,
  statement:
    /^(statement|description|text|summary|note|notes|comment|texto|descripción|description|описание|текст)$/i,
  citation: /^(citation|reference|ref|source_?id|citekey|cite|bibkey|source|fuente|источник)$/i,
  page: /^(page|pages|p|pp|locator|página|pagina|страница|стр)$/i,
  id: /^(id|key|nodeid|node_?id|code)$/i,
  name: /^(name|label|title|nombre|nom|название|имя)$/i,
  kind: /^(kind|category|class|type|tipo|вид)$/i,
  names:
    /^(names|other_?names?|alt(ernative)?_?(names?|labels?)|aliases|alias|aka|synonyms?|otros_?nombres|autres_?noms|другие_?(имена|названия))$/i,
  wikidata: /^(wikidata|wikidata_?id|qid)$/i,
  viaf: /^viaf(_?id)?$/i,
  cow: /^(cow|ccode|cow_?(code|num(ber)?|id))$/i,
  gw: /^(gw|gwno|gw_?(code|num(ber)?|id)|gwcode)$/i,
  iso3166: /^(iso3166|iso_?2|iso_?a2|alpha_?2|iso2c|iso)$/i,
  identifiers: /^identifiers?$/i,
};

/** Columns of what others call a thing, each by its scheme. */
export const SCHEMES = ["wikidata", "viaf", "cow", "gw", "iso3166", "identifiers"] as const;

/** The columns of a table by what their heads say they are; each column has one role. */
export function findRoles(columns: readonly ColumnProfile[]): ReadonlyMap<Role, ColumnProfile> {
  const found = new Map<Role, ColumnProfile>(findDateParts(columns));
  const taken = new Set(partsIn(found).map(({ name }) => name));
  for (const role of ROLES) {
    const column = columns.find(({ name }) => !taken.has(name) && says(name, role));
    if (!column || found.has(role)) continue;
    // One end alone is no tie: "source" is then a work, not an actor.
    if (role === "from" && !columns.some(({ name }) => name !== column.name && says(name, "to"))) continue;
    found.set(role, column);
    taken.add(column.name);
  }
  return found;
}

/** The columns that hold parts of dates. */
export function partsIn(roles: ReadonlyMap<Role, ColumnProfile>): ColumnProfile[] {
  return [...roles.values()].flatMap(({ parts }) =>
    parts ? [parts.year, parts.month, ...(parts.day ? [parts.day] : [])] : [],
  );
}

/** Words of a head may stand apart or be joined: "start date", start_date. */
function says(head: string, role: Role): boolean {
  const name = head.trim();
  return HEADS[role].test(name) || HEADS[role].test(name.replaceAll(/[\s-]+/g, "_"));
}
