-- Sessions of browsers: each is a token kept in a cookie. One-time links and codes begin them. Codes are stored as hashes only.

CREATE TABLE sessions (
    bureau_id ${text} NOT NULL,
    token_id  ${text} NOT NULL,
    device    ${text} NOT NULL CHECK (device IN ('phone', 'desk')),
    seen_at   ${text} NOT NULL,
    PRIMARY KEY (bureau_id, token_id),
    FOREIGN KEY (bureau_id, token_id) REFERENCES tokens (bureau_id, id)
) ${strict};

CREATE TABLE sign_in_links (
    bureau_id  ${text} NOT NULL,
    id         ${text} NOT NULL,
    user_id    ${text} NOT NULL,
    kind       ${text} NOT NULL CHECK (kind IN ('link', 'code')),
    hash       ${text} NOT NULL,
    made_by    ${text} NOT NULL,
    created_at ${text} NOT NULL,
    expires_at ${text} NOT NULL,
    tries      ${int} NOT NULL DEFAULT 0 CHECK (tries >= 0),
    ended_at   ${text},
    ended_as   ${text} CHECK (ended_as IN ('spent', 'revoked')),
    PRIMARY KEY (bureau_id, id),
    UNIQUE (bureau_id, hash),
    FOREIGN KEY (bureau_id, user_id) REFERENCES users (bureau_id, id)
) ${strict};

CREATE INDEX sign_in_links_open ON sign_in_links (bureau_id, expires_at);
