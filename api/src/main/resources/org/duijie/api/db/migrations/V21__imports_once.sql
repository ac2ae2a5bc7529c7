-- The market files that were taken in, by the hash of their bytes, with the answer of the first time: the same bytes enter nothing again.

CREATE TABLE imports (
    bureau_id ${text} NOT NULL REFERENCES bureaus (bureau_id),
    hash      ${text} NOT NULL,
    answer    ${text} NOT NULL,
    at        ${text} NOT NULL,
    PRIMARY KEY (bureau_id, hash)
) ${strict};
