-- Every export below this folder as one: one folder a city, or thousands of them.
CREATE OR REPLACE VIEW towns AS FROM read_parquet('**/towns.parquet');
CREATE OR REPLACE VIEW enterprises AS FROM read_parquet('**/enterprises.parquet');
CREATE OR REPLACE VIEW scores AS FROM read_parquet('**/scores.parquet');
CREATE OR REPLACE VIEW orders AS FROM read_parquet('**/orders.parquet');
CREATE OR REPLACE VIEW draws AS FROM read_parquet('**/draws.parquet');
-- Cities that work by the same forms list the same criteria.
CREATE OR REPLACE VIEW criteria AS
SELECT criterion_key, form, criterion, section, text, points, min(position) AS position
FROM read_parquet('**/criteria.parquet') GROUP BY ALL;
