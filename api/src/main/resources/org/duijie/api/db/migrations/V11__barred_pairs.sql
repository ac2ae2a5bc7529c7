-- The pairs that liaisons keep out of a campaign's rounds. One that is lifted stays, for the record.

CREATE TABLE barred_pairs (
    bureau_id   ${text} NOT NULL,
    id          ${text} NOT NULL,
    campaign_id ${text} NOT NULL,
    listing_id  ${text} NOT NULL,
    intent_id   ${text} NOT NULL,
    reason      ${text} NOT NULL,
    barred_by   ${text} NOT NULL,
    barred_at   ${text} NOT NULL,
    lifted_at   ${text},
    PRIMARY KEY (bureau_id, id),
    FOREIGN KEY (bureau_id, campaign_id) REFERENCES campaigns (bureau_id, id),
    FOREIGN KEY (bureau_id, listing_id) REFERENCES listings (bureau_id, id),
    FOREIGN KEY (bureau_id, intent_id) REFERENCES intents (bureau_id, id),
    FOREIGN KEY (bureau_id, barred_by) REFERENCES users (bureau_id, id)
) ${strict};

CREATE UNIQUE INDEX barred_pairs_standing ON barred_pairs (bureau_id, campaign_id, listing_id, intent_id)
    WHERE lifted_at IS NULL;

-- Deals by how they ended: what was declined.
CREATE INDEX deals_by_state ON deals (bureau_id, state, id);
