-- Authenticator apps of liaisons: the second factor of adopting and settling. The secret is needed as it is, to calculate the digits; it is
-- removed when the factor ends. last_step and last_key say which digits were used last, and by which request.

CREATE TABLE second_factors (
    bureau_id    ${text} NOT NULL,
    id           ${text} NOT NULL,
    user_id      ${text} NOT NULL,
    secret       ${text} NOT NULL,
    fingerprint  ${text} NOT NULL,
    created_at   ${text} NOT NULL,
    confirmed_at ${text},
    ended_at     ${text},
    ended_by     ${text},
    tries        ${int} NOT NULL DEFAULT 0 CHECK (tries >= 0),
    last_step    ${int} NOT NULL DEFAULT 0 CHECK (last_step >= 0),
    last_key     ${text} NOT NULL DEFAULT '',
    PRIMARY KEY (bureau_id, id),
    FOREIGN KEY (bureau_id, user_id) REFERENCES users (bureau_id, id)
) ${strict};

CREATE UNIQUE INDEX second_factors_one ON second_factors (bureau_id, user_id) WHERE ended_at IS NULL;
