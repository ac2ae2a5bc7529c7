-- What a buyer bought in a period from everybody, as it says: the whole of which its deals with supported producers are a share.

CREATE TABLE purchases (
    bureau_id    ${text} NOT NULL,
    id           ${text} NOT NULL,
    party_id     ${text} NOT NULL,
    from_day     ${text} NOT NULL,
    to_day       ${text} NOT NULL CHECK (to_day >= from_day),
    total_micros ${int} NOT NULL CHECK (total_micros > 0 AND total_micros % 10000 = 0),
    note         ${text},
    version      ${int} NOT NULL,
    created_at   ${text} NOT NULL,
    changed_at   ${text} NOT NULL,
    PRIMARY KEY (bureau_id, id),
    UNIQUE (bureau_id, party_id, from_day, to_day),
    FOREIGN KEY (bureau_id, party_id) REFERENCES parties (bureau_id, id)
) ${strict};

CREATE INDEX settlements_by_reversed ON settlements (bureau_id, reverses);
