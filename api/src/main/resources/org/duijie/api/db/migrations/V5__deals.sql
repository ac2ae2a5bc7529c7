-- Deals, what they take of stock and demand, their weigh-ins and settlements, and the floors under their prices.

ALTER TABLE listings ADD COLUMN dead ${int} NOT NULL DEFAULT 0 CHECK (dead >= 0);
ALTER TABLE listings ADD COLUMN rejected ${int} NOT NULL DEFAULT 0
    CHECK (rejected >= 0 AND held + committed + sold + dead + rejected <= heads);

CREATE TABLE deals (
    bureau_id      ${text} NOT NULL,
    id             ${text} NOT NULL,
    listing_id     ${text} NOT NULL,
    intent_id      ${text} NOT NULL,
    cooperative_id ${text} NOT NULL,
    buyer_id       ${text} NOT NULL,
    buyer_kind     ${text} NOT NULL,
    product        ${text} NOT NULL,
    state          ${text} NOT NULL CHECK (state IN ('proposed', 'agreed', 'confirmed', 'collected', 'weighed', 'disputed',
        'settled', 'declined', 'expired', 'cancelled')),
    held           ${int} NOT NULL CHECK (held >= 0),
    committed      ${int} NOT NULL CHECK (committed >= 0),
    sold           ${int} NOT NULL CHECK (sold >= 0),
    dead           ${int} NOT NULL CHECK (dead >= 0),
    rejected       ${int} NOT NULL CHECK (rejected >= 0),
    released       ${int} NOT NULL CHECK (released >= 0),
    heads          ${int} NOT NULL CHECK (held + committed + sold + dead + rejected + released = heads),
    demand_each    ${int} NOT NULL CHECK (demand_each > 0),
    landed_micros  ${int} NOT NULL,
    hold_until     ${text} NOT NULL,
    permit         ${text},
    campaign_id    ${text},
    round_line     ${text},
    own_intent     ${int} NOT NULL CHECK (own_intent IN (0, 1)),
    record         ${text} NOT NULL,
    version        ${int} NOT NULL,
    created_at     ${text} NOT NULL,
    changed_at     ${text} NOT NULL,
    PRIMARY KEY (bureau_id, id),
    FOREIGN KEY (bureau_id, listing_id) REFERENCES listings (bureau_id, id),
    FOREIGN KEY (bureau_id, intent_id) REFERENCES intents (bureau_id, id),
    FOREIGN KEY (bureau_id, cooperative_id) REFERENCES parties (bureau_id, id),
    FOREIGN KEY (bureau_id, buyer_id) REFERENCES parties (bureau_id, id)
) ${strict};

CREATE INDEX deals_by_listing ON deals (bureau_id, listing_id, id);
CREATE INDEX deals_by_intent ON deals (bureau_id, intent_id, id);
CREATE INDEX deals_by_cooperative ON deals (bureau_id, cooperative_id, id);
CREATE INDEX deals_by_buyer ON deals (bureau_id, buyer_id, id);
CREATE INDEX deals_by_product ON deals (bureau_id, product, id);
CREATE INDEX deals_by_permit ON deals (bureau_id, permit, id);
CREATE INDEX deals_by_campaign ON deals (bureau_id, campaign_id, id);
CREATE INDEX deals_by_hold ON deals (bureau_id, state, hold_until);

CREATE TABLE deal_events (
    bureau_id    ${text} NOT NULL,
    deal_id      ${text} NOT NULL,
    n            ${int} NOT NULL,
    at           ${text} NOT NULL,
    actor_id     ${text} NOT NULL,
    on_behalf_of ${text},
    heard_by     ${text},
    verb         ${text} NOT NULL,
    state        ${text} NOT NULL,
    reason       ${text},
    note         ${text},
    PRIMARY KEY (bureau_id, deal_id, n),
    FOREIGN KEY (bureau_id, deal_id) REFERENCES deals (bureau_id, id)
) ${strict};

-- Weigh-ins and their reversals: added, never changed.
CREATE TABLE weigh_ins (
    bureau_id ${text} NOT NULL,
    id        ${text} NOT NULL,
    deal_id   ${text} NOT NULL,
    n         ${int} NOT NULL,
    reverses  ${text},
    entry     ${text} NOT NULL,
    PRIMARY KEY (bureau_id, id),
    UNIQUE (bureau_id, deal_id, n),
    FOREIGN KEY (bureau_id, deal_id) REFERENCES deals (bureau_id, id),
    FOREIGN KEY (bureau_id, reverses) REFERENCES weigh_ins (bureau_id, id)
) ${strict};

-- Settlements and their reversals: added, and paid once, never changed otherwise.
CREATE TABLE settlements (
    bureau_id     ${text} NOT NULL,
    id            ${text} NOT NULL,
    deal_id       ${text} NOT NULL,
    n             ${int} NOT NULL,
    weigh_in_id   ${text} NOT NULL,
    amount_micros ${int} NOT NULL CHECK (amount_micros % 10000 = 0),
    due_on        ${text} NOT NULL,
    paid_on       ${text},
    reverses      ${text},
    PRIMARY KEY (bureau_id, id),
    UNIQUE (bureau_id, deal_id, n),
    FOREIGN KEY (bureau_id, deal_id) REFERENCES deals (bureau_id, id),
    FOREIGN KEY (bureau_id, weigh_in_id) REFERENCES weigh_ins (bureau_id, id),
    FOREIGN KEY (bureau_id, reverses) REFERENCES settlements (bureau_id, id)
) ${strict};

-- The prices that a liaison lets no deal fall under: one row a bureau, from its first day.
CREATE TABLE floor_prices (
    bureau_id  ${text} NOT NULL PRIMARY KEY REFERENCES bureaus (bureau_id),
    entered    ${text} NOT NULL,
    version    ${int} NOT NULL,
    changed_at ${text} NOT NULL
) ${strict};

INSERT INTO floor_prices (bureau_id, entered, version, changed_at)
    SELECT bureau_id, '{"prices":[]}', 1, created_at FROM bureaus;
