// For all entities of a dataset: the key's index serves only who knows the id as well.
CREATE INDEX entity_dataset IF NOT EXISTS FOR (e:Entity) ON (e.dataset)
