// Of the version before, in which an id was unique in the whole database.
DROP CONSTRAINT source_id IF EXISTS
