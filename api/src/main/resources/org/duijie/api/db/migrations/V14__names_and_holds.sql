-- A deal keeps the names under which it was proposed, and by whom it was; an intent that was made for a proposal alone is shown to nobody else.

ALTER TABLE deals ADD COLUMN cooperative_name ${text} NOT NULL DEFAULT '';
ALTER TABLE deals ADD COLUMN buyer_name ${text} NOT NULL DEFAULT '';
ALTER TABLE deals ADD COLUMN proposed_by ${text} NOT NULL DEFAULT 'liaison'
    CHECK (proposed_by IN ('cooperative', 'buyer', 'liaison'));
UPDATE deals SET
    cooperative_name = (SELECT p.name FROM parties p WHERE p.bureau_id = deals.bureau_id AND p.id = deals.cooperative_id),
    buyer_name = (SELECT p.name FROM parties p WHERE p.bureau_id = deals.bureau_id AND p.id = deals.buyer_id),
    proposed_by = COALESCE((SELECT u.role FROM deal_events e
        JOIN users u ON u.bureau_id = e.bureau_id AND u.id = e.actor_id
        WHERE e.bureau_id = deals.bureau_id AND e.deal_id = deals.id AND e.n = 1), 'liaison');
CREATE INDEX deals_by_proposer ON deals (bureau_id, buyer_id, proposed_by, state, listing_id);

ALTER TABLE intents ADD COLUMN for_deal ${int} NOT NULL DEFAULT 0 CHECK (for_deal IN (0, 1));
UPDATE intents SET for_deal = 1 WHERE EXISTS (SELECT 1 FROM deals d
    WHERE d.bureau_id = intents.bureau_id AND d.intent_id = intents.id AND d.own_intent = 1);
