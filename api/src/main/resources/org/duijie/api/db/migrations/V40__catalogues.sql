-- What a bureau adds to the standard catalogue, its products, words and places: one row a bureau, from its first day.
CREATE TABLE catalogues (
    bureau_id  ${text} NOT NULL PRIMARY KEY REFERENCES bureaus (bureau_id),
    entered    ${text} NOT NULL,
    version    ${int} NOT NULL,
    changed_at ${text} NOT NULL
) ${strict};

INSERT INTO catalogues (bureau_id, entered, version, changed_at)
    SELECT bureau_id, '{"places":[],"products":[],"words":[]}', 1, created_at FROM bureaus;
