/**
title: Procedures
question: Which procedures does the server have?
*/
SHOW PROCEDURES YIELD name, signature, description
RETURN name, signature, description ORDER BY name
