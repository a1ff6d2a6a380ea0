CREATE CONSTRAINT relation_type IF NOT EXISTS FOR (t:RelationType) REQUIRE (t.dataset, t.type) IS UNIQUE
