CREATE OR REPLACE TEMP TABLE visit AS
SELECT
  deal, stage,
  lead(stage) OVER of_deal AS next_stage,
  coalesce(lead(day) OVER of_deal, 1500) - day AS days
FROM change
WINDOW of_deal AS (PARTITION BY deal ORDER BY row_number);

CREATE OR REPLACE TEMP TABLE track AS
WITH
  bits AS (
    SELECT
      deal,
      any_value(stage) FILTER (next_stage IS NULL) AS standing,
      bit_or(CASE WHEN stage <= 6 THEN 1 << stage ELSE 0 END) AS visited,
      bit_or(CASE WHEN next_stage <= 6 AND next_stage = stage + 1 THEN 1 << stage ELSE 0 END)
        AS straight_on
    FROM visit
    GROUP BY deal)
SELECT
  standing,
  visited & (CASE WHEN standing = 6 THEN 127 ELSE 63 END) AS visited,
  straight_on & (CASE WHEN standing = 6 THEN 63 ELSE 31 END) AS straight_on,
  count(*) AS deals,
  count(*) - count(amount) AS unknown,
  coalesce(sum(amount), 0) AS cents
FROM bits JOIN deal USING (deal)
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE place AS
WITH
  span AS (
    SELECT
      *,
      CASE WHEN visited = 0 THEN -1 ELSE CAST(floor(log2(visited)) AS INTEGER) END AS furthest,
      CASE WHEN visited = 0 THEN 99 ELSE CAST(log2(visited & -visited) AS INTEGER) END AS lowest,
      CASE WHEN standing <= 6 THEN standing ELSE -1 END AS present
    FROM track),
  stage AS (SELECT range AS stage FROM range(7)),
  seen AS (
    SELECT
      *,
      (visited >> stage) & 1 = 1 AS was_in,
      (straight_on >> stage) & 1 = 1 AS went_straight_on,
      visited & ((2 << stage) - 1) = (2 << stage) - 1 AS unbroken,
      visited & ((4 << stage) - 1) = (4 << stage) - 1 AS unbroken_next
    FROM span CROSS JOIN stage)
SELECT
  'reached-or-beyond' AS mode, *,
  lowest <= stage AND stage <= furthest AS counts, furthest > stage AS passes, furthest = stage AS ends
FROM seen
UNION ALL
SELECT 'touched', *, was_in, furthest > stage, furthest = stage FROM seen
UNION ALL
SELECT 'strict-sequence', *, unbroken, unbroken_next, furthest = stage FROM seen
UNION ALL
SELECT 'adjacent-only', *, was_in, went_straight_on, furthest = stage FROM seen
UNION ALL
SELECT 'snapshot', *, present = stage, false, present = stage FROM seen;

CREATE OR REPLACE TEMP TABLE step AS
SELECT
  mode, stage,
  sum(deals) FILTER (counts) AS entered,
  sum(deals) FILTER (counts AND passes) AS passed,
  sum(deals) FILTER (counts AND NOT passes AND ends AND standing < 6) AS open,
  sum(deals) FILTER (counts AND NOT passes AND NOT ends) AS diverted,
  sum(deals) FILTER (counts AND NOT passes AND ends AND standing = 7) AS stopped,
  sum(cents) FILTER (counts AND NOT passes AND ends AND standing = 7) AS stopped_cents,
  sum(unknown) FILTER (counts AND NOT passes AND ends AND standing = 7) AS stopped_unknown
FROM place
WHERE stage < 6
GROUP BY mode, stage;

CREATE OR REPLACE TEMP TABLE way AS
WITH
  deals AS (
    SELECT
      mode, standing, visited, straight_on, any_value(deals) AS deals, any_value(cents) AS cents,
      bool_or(counts AND stage = 0) AS from_first,
      bool_or(counts AND stage = 6) AS to_won,
      bool_and(NOT counts OR passes OR stage = 6) AS passed_all,
      bool_or(counts AND NOT passes AND ends AND stage < 6) AS placed
    FROM place
    GROUP BY mode, standing, visited, straight_on)
SELECT
  mode,
  sum(deals) FILTER (to_won) AS reached_won,
  sum(deals) FILTER (from_first AND standing < 6) AS open_from_first,
  sum(deals) FILTER (from_first AND to_won AND passed_all) AS won_from_first,
  sum(deals) FILTER (standing = 7 AND NOT placed) AS unplaced,
  sum(cents) FILTER (standing = 7 AND NOT placed) AS unplaced_cents
FROM deals
GROUP BY mode;

CREATE OR REPLACE TABLE figure AS
WITH
  known AS (
    SELECT mode || '/' || stage || '/' AS prefix, *, mode <> 'snapshot' AS shows_passage FROM step),
  whole AS (
    SELECT way.*, way.mode <> 'snapshot' AS shows_passage, step.entered
    FROM way LEFT JOIN step ON way.mode = step.mode AND step.stage = 0)
SELECT prefix || 'entered' AS name, CAST(coalesce(entered, 0) AS BIGINT) AS figure FROM known
UNION ALL SELECT prefix || 'passed', coalesce(passed, 0) FROM known
UNION ALL SELECT prefix || 'open', coalesce(open, 0) FROM known
UNION ALL SELECT prefix || 'diverted', coalesce(diverted, 0) FROM known
UNION ALL SELECT prefix || 'stopped', coalesce(stopped, 0) FROM known
UNION ALL SELECT prefix || 'stopped-cents', coalesce(stopped_cents, 0) FROM known
UNION ALL SELECT prefix || 'stopped-unknown', coalesce(stopped_unknown, 0) FROM known
UNION ALL SELECT prefix || 'conversion', coalesce(passed, 0) FROM known WHERE shows_passage
UNION ALL SELECT prefix || 'conversion-of', coalesce(entered, 0) - coalesce(open, 0) FROM known WHERE shows_passage
UNION ALL SELECT mode || '/reached-won', coalesce(reached_won, 0) FROM whole
UNION ALL SELECT mode || '/unplaced', coalesce(unplaced, 0) FROM whole
UNION ALL SELECT mode || '/unplaced-cents', coalesce(unplaced_cents, 0) FROM whole
UNION ALL SELECT mode || '/overall/conversion', coalesce(won_from_first, 0) FROM whole WHERE shows_passage
UNION ALL
SELECT mode || '/overall/conversion-of', coalesce(entered, 0) - coalesce(open_from_first, 0)
FROM whole WHERE shows_passage
UNION ALL SELECT 'deals', sum(deals) FROM track
UNION ALL SELECT 'won', coalesce(sum(deals), 0) FROM track WHERE standing = 6
UNION ALL SELECT 'won-cents', coalesce(sum(cents), 0) FROM track WHERE standing = 6
UNION ALL
SELECT
  'stay/' || stage || '/' || ['moved', 'lost', 'lasting'][ending] || '/' || days, stays
FROM (
  SELECT
    stage,
    CASE WHEN next_stage IS NULL THEN 3 WHEN next_stage = 7 THEN 2 ELSE 1 END AS ending,
    days,
    count(*) AS stays
  FROM visit
  WHERE stage < 6
  GROUP BY ALL)
