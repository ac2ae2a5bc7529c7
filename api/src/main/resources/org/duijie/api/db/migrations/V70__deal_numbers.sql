-- A short number for each deal, such as 2026-0171: counted by bureau and year, in China's days. A number may be missing, and none is used twice.

CREATE TABLE deal_numbers (
    bureau_id ${text} NOT NULL,
    year      ${int} NOT NULL,
    last      ${int} NOT NULL CHECK (last > 0),
    PRIMARY KEY (bureau_id, year),
    FOREIGN KEY (bureau_id) REFERENCES bureaus (bureau_id)
) ${strict};

-- The year begins in China when it is 16:00 of the last day of December in UTC.

INSERT INTO deal_numbers (bureau_id, year, last)
SELECT bureau_id, year, count(*)
FROM (SELECT bureau_id, CAST(substr(created_at, 1, 4) AS integer)
        + CASE WHEN substr(created_at, 6, 8) >= '12-31T16' THEN 1 ELSE 0 END AS year FROM deals) AS dated
GROUP BY bureau_id, year;

ALTER TABLE deals ADD COLUMN number ${text} NOT NULL DEFAULT '';

UPDATE deals SET number = CAST(counted.year AS text) || '-'
    || CASE WHEN counted.n < 10000 THEN substr('000', length(CAST(counted.n AS text))) ELSE '' END || CAST(counted.n AS text)
FROM (SELECT bureau_id, id, year, row_number() OVER (PARTITION BY bureau_id, year ORDER BY created_at, id) AS n
      FROM (SELECT bureau_id, id, created_at, CAST(substr(created_at, 1, 4) AS integer)
              + CASE WHEN substr(created_at, 6, 8) >= '12-31T16' THEN 1 ELSE 0 END AS year FROM deals) AS dated) AS counted
WHERE counted.bureau_id = deals.bureau_id AND counted.id = deals.id;

CREATE UNIQUE INDEX deals_by_number ON deals (bureau_id, number);
