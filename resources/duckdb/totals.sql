-- How many towns and enterprises there are, what was compared, and the orders of 重新帮扶.
SELECT
  (SELECT count(*) FROM towns) AS towns,
  (SELECT count(*) FROM enterprises) AS enterprises,
  (SELECT count(verdict) FROM enterprises) AS compared,
  (SELECT count(*) FROM enterprises WHERE verdict <> 'consistent') AS inconsistent,
  (SELECT count(*) FROM enterprises WHERE verdict = 'reassist') AS reassist,
  (SELECT count(*) FROM orders) AS orders_raised,
  (SELECT count(*) FROM orders WHERE closed_at IS NULL) AS orders_open;
