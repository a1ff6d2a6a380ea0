// Names in all languages, accents and case ignored; the dataset, so that a search reads no further than its own.
CREATE FULLTEXT INDEX entity_names_of IF NOT EXISTS FOR (e:Entity) ON EACH [e.dataset, e.name, e.names]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
