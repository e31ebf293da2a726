-- Means of the enterprises' totals by phase: of complete sheets; 核实 the first one of those drawn; 复核 without those verified by choice.
WITH totals AS (
  SELECT case_id, subject, phase, sum(points - deduction) AS total
  FROM scores WHERE form = 'enterprise'
  GROUP BY case_id, subject, phase HAVING count(*) = count(deduction)
),
counted AS (
  SELECT case_id, phase, total FROM totals JOIN enterprises USING (case_id, subject)
  WHERE phase IN ('selfAssessment', 'assistance') OR (phase = 'recheck' AND (is_drawn OR NOT is_added))
  UNION ALL
  SELECT case_id, 'verification', first_verified FROM enterprises
  WHERE is_drawn AND first_verified IS NOT NULL
)
SELECT county, town, case_id, counted.phase, count(*) AS sheets, sum(total)::BIGINT AS total, avg(total) / 100 AS mean
FROM counted JOIN towns USING (case_id)
GROUP BY ALL ORDER BY county, town, case_id, counted.phase;
