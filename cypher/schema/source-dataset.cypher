CREATE INDEX source_dataset IF NOT EXISTS FOR (s:Source) ON (s.dataset)
