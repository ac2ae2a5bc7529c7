-- What a person has read of the notices about deals, and the settlements that are still to be paid.

CREATE TABLE notice_marks (
    bureau_id ${text} NOT NULL,
    user_id   ${text} NOT NULL,
    deal_id   ${text} NOT NULL,
    version   ${int} NOT NULL,
    read_at   ${text} NOT NULL,
    PRIMARY KEY (bureau_id, user_id, deal_id),
    FOREIGN KEY (bureau_id, user_id) REFERENCES users (bureau_id, id),
    FOREIGN KEY (bureau_id, deal_id) REFERENCES deals (bureau_id, id)
) ${strict};

CREATE INDEX settlements_by_payment ON settlements (bureau_id, paid_on, due_on);
