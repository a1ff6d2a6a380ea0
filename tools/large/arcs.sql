-- Every way that influence can take, with the days between which it is open if the uncertain dates fall as well as they can.
SELECT ways.tail, ways.head, ways.startMin AS opens,
  -- What is concluded (an agreement, a transfer) takes influence in until it is concluded.
  CASE WHEN entities.kind IN ('Agreement', 'Transfer') AND (ways.occasion = ways.head OR (ways.occasion IS NULL AND ways.isRole))
    THEN ways.startMax ELSE ways.endMax END AS closes
FROM (
  SELECT claims.from AS tail, claims.to AS head, startMin, startMax, endMax, occasion, types.role = 'true' AS isRole
  FROM claims JOIN types ON types.type = claims.type
  WHERE types.influence IN ('forward', 'both') AND NOT claims.denied AND claims.voice <> 'recommends'
  UNION ALL
  SELECT claims.to AS tail, claims.from AS head, startMin, startMax, endMax, occasion, types.role = 'true' AS isRole
  FROM claims JOIN types ON types.type = claims.type
  WHERE types.influence IN ('backward', 'both') AND NOT claims.denied AND claims.voice <> 'recommends'
) AS ways
JOIN entities ON entities.id = ways.head
