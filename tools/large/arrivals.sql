-- One round more: whoever was reached passes influence on, as soon as it is there and the way is open, while the way is open.
SELECT entity, min(day) AS day
FROM (
  SELECT entity, day FROM arrivals
  UNION ALL
  SELECT arcs.head AS entity, greatest(arrivals.day, arcs.opens) AS day
  FROM arrivals JOIN arcs ON arcs.tail = arrivals.entity
  WHERE greatest(arrivals.day, arcs.opens) <= arcs.closes
) AS known
GROUP BY entity
