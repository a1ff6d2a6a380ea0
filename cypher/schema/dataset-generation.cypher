CREATE CONSTRAINT dataset_generation IF NOT EXISTS FOR (d:Dataset) REQUIRE d.generation IS UNIQUE
