-- Campaigns, and the listings and intents in each; deals counts those that were made there, so that none loses its place.

CREATE TABLE campaigns (
    bureau_id  ${text} NOT NULL REFERENCES bureaus (bureau_id),
    id         ${text} NOT NULL,
    entered    ${text} NOT NULL,
    status     ${text} NOT NULL CHECK (status IN ('open', 'closed')),
    version    ${int} NOT NULL,
    created_at ${text} NOT NULL,
    changed_at ${text} NOT NULL,
    PRIMARY KEY (bureau_id, id)
) ${strict};

CREATE TABLE campaign_listings (
    bureau_id   ${text} NOT NULL,
    campaign_id ${text} NOT NULL,
    listing_id  ${text} NOT NULL,
    deals       ${int} NOT NULL DEFAULT 0 CHECK (deals >= 0),
    added_at    ${text} NOT NULL,
    PRIMARY KEY (bureau_id, campaign_id, listing_id),
    FOREIGN KEY (bureau_id, campaign_id) REFERENCES campaigns (bureau_id, id),
    FOREIGN KEY (bureau_id, listing_id) REFERENCES listings (bureau_id, id)
) ${strict};

CREATE INDEX campaigns_of_listing ON campaign_listings (bureau_id, listing_id, campaign_id);

CREATE TABLE campaign_intents (
    bureau_id   ${text} NOT NULL,
    campaign_id ${text} NOT NULL,
    intent_id   ${text} NOT NULL,
    deals       ${int} NOT NULL DEFAULT 0 CHECK (deals >= 0),
    added_at    ${text} NOT NULL,
    PRIMARY KEY (bureau_id, campaign_id, intent_id),
    FOREIGN KEY (bureau_id, campaign_id) REFERENCES campaigns (bureau_id, id),
    FOREIGN KEY (bureau_id, intent_id) REFERENCES intents (bureau_id, id)
) ${strict};

CREATE INDEX campaigns_of_intent ON campaign_intents (bureau_id, intent_id, campaign_id);
