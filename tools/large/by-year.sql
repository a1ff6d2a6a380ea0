-- How many claims may be in force at some time of each year in which one begins.
SELECT years.year AS year, count(*) AS claims
FROM (SELECT DISTINCT year(startMin) AS year FROM claims) AS years
JOIN claims ON claims.startMin <= make_date(years.year, 12, 31) AND claims.endMax >= make_date(years.year, 1, 1)
GROUP BY years.year
