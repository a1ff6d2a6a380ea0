// Names in all languages, accents and case ignored.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.name, e.names]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
