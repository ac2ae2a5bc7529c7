-- One set for SQLite and PostgreSQL. bureau_id leads every key. Quantities are held as whole numbers beside what was entered.

CREATE TABLE bureaus (
    bureau_id  ${text} NOT NULL PRIMARY KEY,
    name       ${text} NOT NULL,
    created_at ${text} NOT NULL
) ${strict};

CREATE TABLE parties (
    bureau_id   ${text} NOT NULL REFERENCES bureaus (bureau_id),
    id          ${text} NOT NULL,
    kind        ${text} NOT NULL CHECK (kind IN ('cooperative', 'buyer', 'bureau')),
    buyer_kind  ${text} CHECK ((kind = 'buyer') = (buyer_kind IS NOT NULL)),
    name        ${text} NOT NULL,
    credit_code ${text},
    entered     ${text} NOT NULL,
    version     ${int} NOT NULL,
    created_at  ${text} NOT NULL,
    changed_at  ${text} NOT NULL,
    PRIMARY KEY (bureau_id, id),
    UNIQUE (bureau_id, credit_code)
) ${strict};

CREATE TABLE users (
    bureau_id  ${text} NOT NULL,
    id         ${text} NOT NULL,
    party_id   ${text} NOT NULL,
    role       ${text} NOT NULL CHECK (role IN ('cooperative', 'buyer', 'liaison')),
    name       ${text} NOT NULL,
    status     ${text} NOT NULL CHECK (status IN ('active', 'blocked')),
    version    ${int} NOT NULL,
    created_at ${text} NOT NULL,
    changed_at ${text} NOT NULL,
    PRIMARY KEY (bureau_id, id),
    FOREIGN KEY (bureau_id, party_id) REFERENCES parties (bureau_id, id)
) ${strict};

CREATE INDEX users_by_party ON users (bureau_id, party_id, id);

CREATE TABLE tokens (
    bureau_id  ${text} NOT NULL,
    id         ${text} NOT NULL,
    user_id    ${text} NOT NULL,
    hash       ${text} NOT NULL,
    ending     ${text} NOT NULL,
    scopes     ${text} NOT NULL,
    created_at ${text} NOT NULL,
    expires_at ${text} NOT NULL,
    revoked_at ${text},
    PRIMARY KEY (bureau_id, id),
    UNIQUE (bureau_id, hash),
    FOREIGN KEY (bureau_id, user_id) REFERENCES users (bureau_id, id)
) ${strict};

CREATE INDEX tokens_by_user ON tokens (bureau_id, user_id, id);

CREATE TABLE listings (
    bureau_id  ${text} NOT NULL,
    id         ${text} NOT NULL,
    party_id   ${text} NOT NULL,
    entered    ${text} NOT NULL,
    product    ${text} NOT NULL,
    stock_by   ${text} NOT NULL CHECK (stock_by IN ('count', 'weight')),
    heads      ${int} NOT NULL CHECK (heads >= 0),
    grams      ${int} NOT NULL CHECK (grams >= 0),
    mean_grams ${int} NOT NULL,
    ask_per    ${text} NOT NULL CHECK (ask_per IN ('gram', 'head')),
    ask_micros ${int} NOT NULL,
    from_day   ${text} NOT NULL,
    to_day     ${text} NOT NULL,
    lat        ${real} NOT NULL,
    lon        ${real} NOT NULL,
    words      ${text} NOT NULL,
    held       ${int} NOT NULL DEFAULT 0 CHECK (held >= 0),
    committed  ${int} NOT NULL DEFAULT 0 CHECK (committed >= 0),
    sold       ${int} NOT NULL DEFAULT 0 CHECK (sold >= 0),
    status     ${text} NOT NULL CHECK (status IN ('open', 'withdrawn')),
    version    ${int} NOT NULL,
    created_at ${text} NOT NULL,
    changed_at ${text} NOT NULL,
    PRIMARY KEY (bureau_id, id),
    FOREIGN KEY (bureau_id, party_id) REFERENCES parties (bureau_id, id),
    CHECK (held + committed + sold <= heads)
) ${strict};

CREATE INDEX listings_by_status ON listings (bureau_id, status, id);
CREATE INDEX listings_by_product ON listings (bureau_id, product, id);
CREATE INDEX listings_by_party ON listings (bureau_id, party_id, id);
CREATE INDEX listings_by_window ON listings (bureau_id, status, to_day, from_day);
CREATE INDEX listings_by_place ON listings (bureau_id, status, lat, lon);

CREATE TABLE intents (
    bureau_id  ${text} NOT NULL,
    id         ${text} NOT NULL,
    party_id   ${text} NOT NULL,
    entered    ${text} NOT NULL,
    kind       ${text} NOT NULL,
    demand_by  ${text} NOT NULL CHECK (demand_by IN ('count', 'weight')),
    demand     ${int} NOT NULL CHECK (demand >= 0),
    minimum    ${int} NOT NULL CHECK (minimum <= demand),
    bid_per    ${text} NOT NULL CHECK (bid_per IN ('gram', 'head')),
    bid_micros ${int} NOT NULL,
    from_day   ${text} NOT NULL,
    to_day     ${text} NOT NULL,
    lat        ${real} NOT NULL,
    lon        ${real} NOT NULL,
    words      ${text} NOT NULL,
    held       ${int} NOT NULL DEFAULT 0 CHECK (held >= 0),
    committed  ${int} NOT NULL DEFAULT 0 CHECK (committed >= 0),
    bought     ${int} NOT NULL DEFAULT 0 CHECK (bought >= 0),
    status     ${text} NOT NULL CHECK (status IN ('open', 'withdrawn')),
    version    ${int} NOT NULL,
    created_at ${text} NOT NULL,
    changed_at ${text} NOT NULL,
    PRIMARY KEY (bureau_id, id),
    FOREIGN KEY (bureau_id, party_id) REFERENCES parties (bureau_id, id),
    CHECK (held + committed + bought <= demand)
) ${strict};

CREATE INDEX intents_by_status ON intents (bureau_id, status, id);
CREATE INDEX intents_by_party ON intents (bureau_id, party_id, id);
CREATE INDEX intents_by_kind ON intents (bureau_id, kind, id);
CREATE INDEX intents_by_window ON intents (bureau_id, status, to_day, from_day);
CREATE INDEX intents_by_place ON intents (bureau_id, status, lat, lon);

CREATE TABLE intent_products (
    bureau_id ${text} NOT NULL,
    intent_id ${text} NOT NULL,
    product   ${text} NOT NULL,
    PRIMARY KEY (bureau_id, intent_id, product),
    FOREIGN KEY (bureau_id, intent_id) REFERENCES intents (bureau_id, id)
) ${strict};

CREATE INDEX intent_products_by_product ON intent_products (bureau_id, product, intent_id);

CREATE TABLE histories (
    bureau_id    ${text} NOT NULL REFERENCES bureaus (bureau_id),
    subject_id   ${text} NOT NULL,
    version      ${int} NOT NULL,
    at           ${text} NOT NULL,
    actor_id     ${text} NOT NULL,
    on_behalf_of ${text},
    action       ${text} NOT NULL,
    reason       ${text},
    after        ${text} NOT NULL,
    PRIMARY KEY (bureau_id, subject_id, version)
) ${strict};

CREATE TABLE audit_heads (
    bureau_id ${text} NOT NULL PRIMARY KEY REFERENCES bureaus (bureau_id),
    seq       ${int} NOT NULL,
    hash      ${text} NOT NULL
) ${strict};

CREATE TABLE audit (
    bureau_id ${text} NOT NULL REFERENCES bureaus (bureau_id),
    seq       ${int} NOT NULL,
    line      ${text} NOT NULL,
    hash      ${text} NOT NULL,
    PRIMARY KEY (bureau_id, seq)
) ${strict};

CREATE TABLE idempotency (
    bureau_id   ${text} NOT NULL,
    user_id     ${text} NOT NULL,
    request_key ${text} NOT NULL,
    fingerprint ${text} NOT NULL,
    status      ${int} NOT NULL,
    headers     ${text} NOT NULL,
    body        ${text} NOT NULL,
    at          ${text} NOT NULL,
    PRIMARY KEY (bureau_id, user_id, request_key),
    FOREIGN KEY (bureau_id, user_id) REFERENCES users (bureau_id, id)
) ${strict};

CREATE INDEX idempotency_by_age ON idempotency (bureau_id, at);
