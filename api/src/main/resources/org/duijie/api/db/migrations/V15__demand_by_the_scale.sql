-- What was delivered counts in a demand by what the scale read. What is above the demand, or above what nothing else holds of it, is beyond it.
-- Deals that were weighed before keep what they took, a head its expected weight.

ALTER TABLE intents ADD COLUMN beyond ${int} NOT NULL DEFAULT 0 CHECK (beyond >= 0);
ALTER TABLE deals ADD COLUMN demand_delivered ${int} NOT NULL DEFAULT 0 CHECK (demand_delivered >= 0);

UPDATE deals SET demand_delivered = sold * demand_each;

-- The day of each settlement: no payment is before it.
ALTER TABLE settlements ADD COLUMN settled_on ${text} NOT NULL DEFAULT '1970-01-01';

UPDATE settlements SET settled_on = COALESCE((SELECT substr(e.at, 1, 10) FROM deal_events e
    WHERE e.bureau_id = settlements.bureau_id AND e.deal_id = settlements.deal_id AND e.verb IN ('settle', 'reverse')
    AND (SELECT count(*) FROM deal_events f WHERE f.bureau_id = e.bureau_id AND f.deal_id = e.deal_id AND f.n < e.n
        AND f.verb IN ('settle', 'reverse')) = settlements.n - 1), '1970-01-01');
