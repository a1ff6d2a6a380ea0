CREATE CONSTRAINT dataset_change IF NOT EXISTS FOR (c:DatasetChange) REQUIRE (c.of, c.number) IS UNIQUE
