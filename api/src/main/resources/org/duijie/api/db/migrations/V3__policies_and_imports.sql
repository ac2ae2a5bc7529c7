-- What a bureau's matching reckons with: one row a bureau, from its first day.

CREATE TABLE policies (
    bureau_id  ${text} NOT NULL PRIMARY KEY REFERENCES bureaus (bureau_id),
    entered    ${text} NOT NULL,
    version    ${int} NOT NULL,
    changed_at ${text} NOT NULL
) ${strict};

INSERT INTO policies (bureau_id, entered, version, changed_at) SELECT bureau_id, '{}', 1, created_at FROM bureaus;

-- An import finds parties by their names.
CREATE INDEX parties_by_name ON parties (bureau_id, name);
