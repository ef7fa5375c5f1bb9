CREATE OR REPLACE TABLE commission AS
WITH
  running AS (
    SELECT
      row_number, person, amount,
      CAST(sum(amount) OVER (
        PARTITION BY person, month ORDER BY row_number ROWS UNBOUNDED PRECEDING) AS BIGINT)
        AS sold_after
    FROM credit),
  exact AS (
    SELECT
      row_number,
      200 * amount
        + 125 * (greatest(0, sold_after - bound1) - greatest(0, sold_after - amount - bound1))
        + 175 * (greatest(0, sold_after - bound2) - greatest(0, sold_after - amount - bound2))
        + 250 * (greatest(0, sold_after - bound3) - greatest(0, sold_after - amount - bound3))
        + 275 * (greatest(0, sold_after - bound4) - greatest(0, sold_after - amount - bound4)) AS product
    FROM running JOIN quota USING (person))
SELECT row_number, sign(product) * ((abs(product) + 5000) // 10000) AS cents
FROM exact
