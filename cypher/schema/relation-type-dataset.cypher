CREATE INDEX relation_type_dataset IF NOT EXISTS FOR (t:RelationType) ON (t.dataset)
