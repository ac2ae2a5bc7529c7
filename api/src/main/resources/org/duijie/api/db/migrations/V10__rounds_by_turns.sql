-- When a bureau's rounds were last taken up.

CREATE INDEX rounds_by_start ON rounds (bureau_id, started_at);
