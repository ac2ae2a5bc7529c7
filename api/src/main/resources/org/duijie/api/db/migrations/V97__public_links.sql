-- Links by which anybody may see the results of a campaign. Their codes are stored as hashes only.

CREATE TABLE public_links (
    bureau_id   ${text} NOT NULL,
    id          ${text} NOT NULL,
    campaign_id ${text} NOT NULL,
    hash        ${text} NOT NULL,
    made_by     ${text} NOT NULL,
    created_at  ${text} NOT NULL,
    expires_at  ${text} NOT NULL,
    closed_at   ${text},
    PRIMARY KEY (bureau_id, id),
    UNIQUE (bureau_id, hash),
    FOREIGN KEY (bureau_id, campaign_id) REFERENCES campaigns (bureau_id, id)
) ${strict};

CREATE INDEX public_links_open ON public_links (bureau_id, campaign_id, expires_at);
