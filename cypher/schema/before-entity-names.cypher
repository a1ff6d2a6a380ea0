// Of the version before, in which an id was unique in the whole database.
DROP INDEX entity_names IF EXISTS
