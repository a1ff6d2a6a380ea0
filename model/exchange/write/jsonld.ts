import type { Dates } from "../../graph/dates.ts";
import type { Entity } from "../../graph/entity.ts";
import type { CitedSource } from "../../graph/evidence.ts";
import { readReference } from "../../graph/locator.ts";
import type { Relation } from "../../graph/relation.ts";
import { CLAIM_VIEWS, type ExportFormat, type Taken } from "./taken.ts";

/**
 * JSON-LD 1.1: each claim is a named graph that holds the one statement, and the name is described: when (EDTF and the
 * four days), how certain, and by PROV-O which place of which source it was taken from.
 */
export const jsonld: ExportFormat = {
  name: "jsonld",
  title: "JSON-LD with provenance",
  note: "For triple stores: a named graph a claim, PROV-O, dates as edtf:EDTF and xsd:date. The licence is a statement about the dataset.",
  mediaType: "application/ld+json",
  extension: "jsonld",
  of: CLAIM_VIEWS,
  write,
};

const BOUNDS = ["startMin", "startMax", "endMin", "endMax"] as const;

async function* write(taken: Taken): AsyncIterable<string> {
  yield `{"@context":${JSON.stringify(contextOf(taken.about.id))},"@graph":[\n${JSON.stringify(describeDataset(taken))}`;
  for (const source of taken.sources) yield item(describeSource(source));
  for await (const entities of taken.entities())
    yield entities.map((entity) => item(describeEntity(entity))).join("");
  for await (const relations of taken.relations()) {
    yield relations.map((relation) => item(describeClaim(relation))).join("");
  }
  yield "\n]}\n";
}

function item(description: object): string {
  return `,\n${JSON.stringify(description)}`;
}

/** Ids are unique in a dataset, so its name is part of every one. */
function contextOf(dataset: string) {
  const own = `urn:entente:${encodeURIComponent(dataset)}`;
  const day = { "@type": "xsd:date" };
  return {
    "@version": 1.1,
    xsd: "http://www.w3.org/2001/XMLSchema#",
    edtf: "http://id.loc.gov/datatypes/edtf/",
    dcterms: "http://purl.org/dc/terms/",
    rdfs: "http://www.w3.org/2000/01/rdf-schema#",
    prov: "http://www.w3.org/ns/prov#",
    owl: "http://www.w3.org/2002/07/owl#",
    term: "urn:entente:term:",
    dataset: "urn:entente:dataset:",
    entity: `${own}:entity:`,
    source: `${own}:source:`,
    type: `${own}:type:`,
    claim: `${own}:claim:`,
    label: "rdfs:label",
    when: { "@id": "dcterms:temporal", "@type": "edtf:EDTF" },
    ...Object.fromEntries(BOUNDS.map((bound) => [bound, { "@id": `term:${bound}`, ...day }])),
    writtenAt: { "@id": "dcterms:date", ...day },
    certainty: "term:certainty",
    voice: "term:voice",
    sector: "term:sector",
    accordingTo: "term:accordingTo",
    denied: { "@id": "term:denied", "@type": "xsd:boolean" },
    doubted: { "@id": "term:doubted", "@type": "xsd:boolean" },
    locator: "term:locator",
    statement: "dcterms:description",
    summary: "dcterms:abstract",
    citation: "dcterms:bibliographicCitation",
    kind: "term:kind",
    names: { "@id": "rdfs:label", "@container": "@language" },
    identifier: "dcterms:identifier",
    disputes: { "@id": "term:disputes", "@type": "@id" },
    from: { "@id": "prov:qualifiedPrimarySource" },
    of: { "@id": "prov:entity", "@type": "@id" },
    derivedFrom: { "@id": "prov:hadPrimarySource", "@type": "@id" },
    inDataset: { "@id": "dcterms:isPartOf", "@type": "@id" },
  };
}

function describeDataset({ about }: Taken) {
  return {
    "@id": `dataset:${encodeURIComponent(about.id)}`,
    "@type": "prov:Collection",
    label: about.title,
    "dcterms:license": about.licence,
    "owl:versionInfo": about.version,
    "dcterms:identifier": about.contentHash,
  };
}

function describeSource({ id, name, citation, writtenAt, url }: CitedSource) {
  return {
    "@id": iri("source", id),
    "@type": "prov:Entity",
    label: name,
    citation,
    writtenAt,
    ...(url && { "rdfs:seeAlso": { "@id": url } }),
  };
}

function describeEntity({ id, kind, name, names, summary, dates, doubted, identifiers }: Entity) {
  return {
    "@id": iri("entity", id),
    kind,
    label: name,
    ...(Object.keys(names).length > 0 && { names }),
    ...(summary && { summary }),
    ...(dates && writeDates(dates, doubted)),
    ...(identifiers.length > 0 && { identifier: identifiers }),
  };
}

function describeClaim(relation: Relation) {
  const { id, type, from, to, dates, doubted, certainty, voice, sector, denied, statement, sources } =
    relation;
  const places = sources.map(readReference);
  return {
    "@id": iri("claim", id),
    "@type": "prov:Entity",
    inDataset: `dataset:${encodeURIComponent(relation.dataset)}`,
    ...writeDates(dates, doubted),
    certainty,
    voice,
    sector,
    denied,
    ...(statement && { statement }),
    ...(relation.accordingTo && { accordingTo: relation.accordingTo }),
    ...(relation.disputes && { disputes: relation.disputes.map((rival) => iri("claim", rival)) }),
    derivedFrom: [...new Set(places.map(({ sourceId }) => iri("source", sourceId)))],
    from: places.map(({ sourceId, locator }) => ({
      "@type": "prov:PrimarySource",
      of: iri("source", sourceId),
      ...(locator && { locator }),
    })),
    // What is denied is not asserted: its graph says what the source says is not so, and `denied` stands beside its name.
    "@graph": [{ "@id": iri("entity", from), [iri("type", type)]: { "@id": iri("entity", to) } }],
  };
}

function writeDates(dates: Dates, doubted: boolean | undefined) {
  return {
    when: dates.when,
    ...Object.fromEntries(BOUNDS.map((bound) => [bound, dates[bound]])),
    ...(doubted === true && { doubted: true }),
  };
}

function iri(what: "entity" | "source" | "claim" | "type", id: string): string {
  return `${what}:${encodeURIComponent(id)}`;
}
