-- Heads that were lost on the farm: entries that are added, never changed; a reversal has the negative count.

ALTER TABLE listings ADD COLUMN lost ${int} NOT NULL DEFAULT 0
    CHECK (lost >= 0 AND held + committed + sold + dead + rejected + lost <= heads);

CREATE TABLE listing_losses (
    bureau_id   ${text} NOT NULL,
    id          ${text} NOT NULL,
    listing_id  ${text} NOT NULL,
    campaign_id ${text},
    reason      ${text} NOT NULL CHECK (reason IN ('died', 'eaten', 'given', 'miscounted', 'soldElsewhere')),
    heads       ${int} NOT NULL,
    on_day      ${text} NOT NULL,
    note        ${text} NOT NULL,
    reverses    ${text},
    actor_id    ${text} NOT NULL,
    created_at  ${text} NOT NULL,
    PRIMARY KEY (bureau_id, id),
    UNIQUE (bureau_id, reverses),
    CHECK (reverses IS NULL AND heads > 0 OR reverses IS NOT NULL AND heads < 0),
    FOREIGN KEY (bureau_id, listing_id) REFERENCES listings (bureau_id, id),
    FOREIGN KEY (bureau_id, reverses) REFERENCES listing_losses (bureau_id, id)
) ${strict};

CREATE INDEX losses_by_listing ON listing_losses (bureau_id, listing_id, id);
CREATE INDEX losses_by_campaign ON listing_losses (bureau_id, campaign_id, id);
