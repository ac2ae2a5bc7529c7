-- The share of its purchases that a canteen has to reserve for supported producers: one row a bureau, from its first day.
CREATE TABLE reserves (
    bureau_id  ${text} NOT NULL PRIMARY KEY REFERENCES bureaus (bureau_id),
    entered    ${text} NOT NULL,
    version    ${int} NOT NULL,
    changed_at ${text} NOT NULL
) ${strict};

INSERT INTO reserves (bureau_id, entered, version, changed_at)
    SELECT bureau_id, '{"perMille":100}', 1, created_at FROM bureaus;
