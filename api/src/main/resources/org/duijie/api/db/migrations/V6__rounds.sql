-- Match rounds: what was asked for, how far each is and who works on it, and what came of it.

CREATE TABLE rounds (
    bureau_id    ${text} NOT NULL,
    id           ${text} NOT NULL,
    campaign_id  ${text},
    asked        ${text} NOT NULL,
    asked_by     ${text} NOT NULL,
    market       ${text} NOT NULL,
    status       ${text} NOT NULL CHECK (status IN ('queued', 'running', 'done', 'cancelled', 'failed')),
    fence        ${int} NOT NULL,
    lease_until  ${text} NOT NULL,
    lost         ${int} NOT NULL CHECK (lost >= 0),
    stage        ${text},
    value_micros ${int},
    bound_micros ${int},
    proof        ${text},
    failure      ${text},
    adopted      ${int} NOT NULL CHECK (adopted >= 0),
    version      ${int} NOT NULL,
    created_at   ${text} NOT NULL,
    started_at   ${text},
    changed_at   ${text} NOT NULL,
    PRIMARY KEY (bureau_id, id),
    FOREIGN KEY (bureau_id, asked_by) REFERENCES users (bureau_id, id)
) ${strict};

CREATE INDEX rounds_by_status ON rounds (bureau_id, status, id);
CREATE INDEX rounds_by_campaign ON rounds (bureau_id, campaign_id, id);

-- The market as it was matched, and the plan, as files.
CREATE TABLE round_files (
    bureau_id ${text} NOT NULL,
    round_id  ${text} NOT NULL,
    name      ${text} NOT NULL CHECK (name IN ('market', 'plan')),
    hash      ${text} NOT NULL,
    content   ${text} NOT NULL,
    PRIMARY KEY (bureau_id, round_id, name),
    FOREIGN KEY (bureau_id, round_id) REFERENCES rounds (bureau_id, id)
) ${strict};

-- The plan's lines; each becomes one deal at most.
CREATE TABLE round_lines (
    bureau_id     ${text} NOT NULL,
    round_id      ${text} NOT NULL,
    line          ${int} NOT NULL,
    listing_id    ${text} NOT NULL,
    intent_id     ${text} NOT NULL,
    heads         ${int} NOT NULL CHECK (heads > 0),
    grams         ${int} NOT NULL,
    deliver_on    ${text} NOT NULL,
    price_basis   ${text} NOT NULL CHECK (price_basis IN ('GRAM', 'HEAD')),
    price_micros  ${int} NOT NULL,
    amount_micros ${int} NOT NULL,
    value_micros  ${int} NOT NULL,
    deal_id       ${text},
    PRIMARY KEY (bureau_id, round_id, line),
    FOREIGN KEY (bureau_id, round_id) REFERENCES rounds (bureau_id, id),
    FOREIGN KEY (bureau_id, deal_id) REFERENCES deals (bureau_id, id)
) ${strict};

-- Why listings kept stock and intents stayed short.
CREATE TABLE round_reasons (
    bureau_id ${text} NOT NULL,
    round_id  ${text} NOT NULL,
    n         ${int} NOT NULL,
    entry     ${text} NOT NULL,
    PRIMARY KEY (bureau_id, round_id, n),
    FOREIGN KEY (bureau_id, round_id) REFERENCES rounds (bureau_id, id)
) ${strict};
