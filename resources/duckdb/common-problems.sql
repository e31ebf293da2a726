-- 共性问题: enterprises lost points in half of the towns that answered, and one enterprise in five of those that answered.
WITH settings AS (SELECT 5000 AS town_share, 2000 AS enterprise_share),
in_town AS (
  SELECT criterion_key, case_id, count(*) AS judged,
    count(*) FILTER (deduction > 0) AS deducted, sum(deduction) AS lost
  FROM scores WHERE form = 'enterprise' AND is_in_force
  GROUP BY criterion_key, case_id
),
in_city AS (
  SELECT criterion_key, count(*) AS towns_judged, count(*) FILTER (deducted > 0) AS towns,
    sum(judged)::BIGINT AS judged, sum(deducted)::BIGINT AS enterprises, sum(lost)::BIGINT AS lost
  FROM in_town GROUP BY criterion_key
)
SELECT criterion, text, towns, towns_judged, enterprises, judged, lost / 100 AS points_lost,
  enterprises / judged AS share
FROM in_city JOIN criteria USING (criterion_key), settings
WHERE form = 'enterprise' AND enterprises > 0
  AND towns * 10000 >= town_share * towns_judged
  AND enterprises * 10000 >= enterprise_share * judged
ORDER BY share DESC, towns DESC, lost DESC, position;
