-- What one case file says of its enterprises, from its current values alone: who answered each criterion in force, and who lost on it.
WITH answer AS MATERIALIZED (
  SELECT json('["' || replace(entity, '/', '","') || '"]') AS place, item AS criterion,
    json_extract(body, '$.kind') AS kind, coalesce(json_extract(body, '$.deduction'), 0) AS deduction
  FROM current WHERE kind = 'score-set' AND entity LIKE 'sheet/E%'
),
given AS MATERIALIZED (
  SELECT place ->> 1 AS subject, place ->> 2 AS phase, CAST(place ->> 3 AS INTEGER) AS round, criterion, deduction
  FROM answer WHERE kind <> 'unanswered'
),
latest AS MATERIALIZED (
  SELECT * FROM given JOIN (SELECT subject, phase, max(round) AS round FROM given GROUP BY subject, phase)
    USING (subject, phase, round)
),
complete AS MATERIALIZED (
  SELECT subject, max(CASE phase WHEN 'selfAssessment' THEN 1 WHEN 'assistance' THEN 2 WHEN 'verification' THEN 3 ELSE 4 END) AS step
  FROM (SELECT subject, phase FROM latest GROUP BY subject, phase HAVING count(*) = 44) GROUP BY subject
)
SELECT criterion, count(*) AS judged, sum(deduction > 0) AS deducted, sum(deduction) AS lost
FROM latest JOIN complete ON complete.subject = latest.subject
  AND step = CASE phase WHEN 'selfAssessment' THEN 1 WHEN 'assistance' THEN 2 WHEN 'verification' THEN 3 ELSE 4 END
GROUP BY criterion;
