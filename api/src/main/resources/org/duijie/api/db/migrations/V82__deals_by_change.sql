-- Deals that ended lately are found within an index, for the calendar of pick-ups.

CREATE INDEX deals_by_change ON deals (bureau_id, changed_at, state, id);
