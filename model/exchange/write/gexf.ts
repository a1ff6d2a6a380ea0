import type { Dates } from "../../graph/dates.ts";
import type { Entity } from "../../graph/entity.ts";
import type { Relation } from "../../graph/relation.ts";
import { FAMILIES, PALETTES } from "../figure/palette.ts";
import { type Attribute, ENTITY_ATTRIBUTES, RELATION_ATTRIBUTES } from "./attributes.ts";
import { spellOf } from "./spell.ts";
import { CLAIM_VIEWS, type ExportFormat, type Taken, type WriteOptions } from "./taken.ts";
import { escapeXml, writeAttributes } from "./xml.ts";

/** GEXF 1.3 (https://gexf.net/1.3): dynamic, directed, relations of two entities told apart by their `kind`. */
export const gexf: ExportFormat = {
  name: "gexf",
  title: "GEXF 1.3, dynamic",
  note: "For Gephi, Gephi Lite and NetworkX: spells by day, positions, colours, all attributes. Title, version and licence stand in its description.",
  mediaType: "application/gexf+xml",
  extension: "gexf",
  of: CLAIM_VIEWS,
  write,
};

async function* write(taken: Taken, { spell }: WriteOptions): AsyncIterable<string> {
  yield head(taken);
  yield "<nodes>\n";
  for await (const entities of taken.entities()) {
    yield entities.map((entity) => writeNode(entity, taken.layout[entity.id], spell)).join("");
  }
  yield "</nodes>\n<edges>\n";
  for await (const relations of taken.relations()) {
    yield relations.map((relation) => writeEdge(relation, spell)).join("");
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

function head({ about }: Taken): string {
  const description = `${about.title} (${about.id} ${about.version}). ${about.licence}. Content ${about.contentHash}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Entente</creator><description>${escapeXml(description)}</description></meta>
<graph mode="dynamic" defaultedgetype="directed" idtype="string" timeformat="date" timerepresentation="interval">
${declare("node", ENTITY_ATTRIBUTES)}${declare("edge", RELATION_ATTRIBUTES)}`;
}

function declare<T>(of: "node" | "edge", attributes: readonly Attribute<T>[]): string {
  const lines = attributes.map(
    ({ name, type }) => `<attribute${writeAttributes({ id: name, title: name, type })}/>\n`,
  );
  return `<attributes class="${of}">\n${lines.join("")}</attributes>\n`;
}

/** An entity that is certainly there on no day keeps its possible days: its relations need it. */
function writeNode(
  entity: Entity,
  position: readonly [number, number] | undefined,
  spell: WriteOptions["spell"],
): string {
  const within = entity.dates && (writeSpell(entity.dates, spell) ?? writeSpell(entity.dates, "possible"));
  // Positions here grow downwards, those of GEXF upwards.
  const at = position && `<viz:position${writeAttributes({ x: position[0], y: -position[1], z: 0 })}/>`;
  const values = writeValues(ENTITY_ATTRIBUTES, entity);
  const look = `${writeColour(families[FAMILIES[entity.kind]].colour)}${at ?? ""}`;
  return `<node${writeAttributes({ id: entity.id, label: entity.name })}>${values}${within ?? ""}${look}</node>\n`;
}

/** Left out where it is asked for certain days and has none. */
function writeEdge(relation: Relation, spell: WriteOptions["spell"]): string {
  const within = writeSpell(relation.dates, spell);
  if (within === undefined) return "";
  const { id, from, to, type, sector, denied, voice } = relation;
  const tag = writeAttributes({ id, source: from, target: to, kind: type, label: type });
  const isFact = !denied && voice !== "recommends";
  const look = `${writeColour(isFact ? sectors[sector] : caveat)}${isFact ? "" : '<viz:shape value="dotted"/>'}`;
  return `<edge${tag}>${writeValues(RELATION_ATTRIBUTES, relation)}${within}${look}</edge>\n`;
}

/** As figures have them: entities by what they are to the others, claims by sector. */
const { families, sectors, caveat } = PALETTES.colour;

function writeColour(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
  return `<viz:color${writeAttributes({ r, g, b })}/>`;
}

function writeValues<T>(attributes: readonly Attribute<T>[], thing: T): string {
  const values = attributes.map(({ name, read }) => {
    const value = read(thing);
    return value === undefined ? "" : `<attvalue${writeAttributes({ for: name, value: String(value) })}/>`;
  });
  return `<attvalues>${values.join("")}</attvalues>`;
}

/** Blank where both sides are open; undefined where there is no such spell. */
function writeSpell(dates: Dates, choice: WriteOptions["spell"]): string | undefined {
  const spell = spellOf(dates, choice);
  if (spell === undefined) return undefined;
  const sides = writeAttributes({ start: spell.start, end: spell.end });
  return sides === "" ? "" : `<spells><spell${sides}/></spells>`;
}
