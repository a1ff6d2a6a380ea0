// Names in any language, accents and case folded, so that "peru" finds "Perú".
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS
FOR (entity:Entity) ON EACH [entity.name, entity.names]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding' } };
