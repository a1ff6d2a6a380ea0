CREATE CONSTRAINT source_key IF NOT EXISTS FOR (s:Source) REQUIRE (s.dataset, s.id) IS UNIQUE
