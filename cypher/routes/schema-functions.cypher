/**
title: Functions
question: Which functions does the server's Cypher have?
*/
SHOW FUNCTIONS YIELD name, signature, description
RETURN name, signature, description ORDER BY name
