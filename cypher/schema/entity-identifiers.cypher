// Identifiers whole, as `wikidata:Q419`: who bears the same in other datasets.
CREATE FULLTEXT INDEX entity_identifiers IF NOT EXISTS FOR (e:Entity) ON EACH [e.identifiers]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
