-- What the audit and the histories say of persons: there a keyed hash, here the key and the value, so that a person can be erased and the
-- chain still holds. Lines from before stay as they were written.

CREATE TABLE persons (
    bureau_id  ${text} NOT NULL REFERENCES bureaus (bureau_id),
    hmac       ${text} NOT NULL,
    subject_id ${text} NOT NULL,
    person     ${text} NOT NULL,
    hash_key   ${text} NOT NULL,
    value      ${text} NOT NULL,
    PRIMARY KEY (bureau_id, hmac),
    UNIQUE (bureau_id, subject_id, person, value)
) ${strict};
