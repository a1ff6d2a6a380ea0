/**
title: Labels
question: Which labels do nodes bear, and how many nodes each?
*/
CALL db.labels() YIELD label
CALL (label) { MATCH (n:$(label)) RETURN count(n) AS count }
RETURN label, count
ORDER BY count DESC, label
