/**
title: Relations by sector and decade
question: How many relations of each sector were certainly in force at some time in each decade?
parameters:
  start: { type: date, title: From, edge: first, default: span }
  end: { type: date, title: To, edge: last, default: span }
columns:
  decade: integer
  political: integer
  military: integer
  economic: integer
  cultural: integer
  ideational: integer
*/
UNWIND range($start.year / 10 * 10, $end.year / 10 * 10, 10) AS decade
OPTIONAL MATCH (:Entity {dataset: $dataset})-[relation]->(:Entity)
WHERE NOT relation.denied AND relation.voice <> 'recommends'
  AND relation.startMax <= date({year: decade + 9, month: 12, day: 31})
  AND relation.endMin >= date({year: decade, month: 1, day: 1})
WITH decade, collect(relation.sector) AS sectors
RETURN decade,
  size([sector IN sectors WHERE sector = 'political']) AS political,
  size([sector IN sectors WHERE sector = 'military']) AS military,
  size([sector IN sectors WHERE sector = 'economic']) AS economic,
  size([sector IN sectors WHERE sector = 'cultural']) AS cultural,
  size([sector IN sectors WHERE sector = 'ideational']) AS ideational
ORDER BY decade
