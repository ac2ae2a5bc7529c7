-- Whether a party has entered the same before is answered within an index, without a look at its other entries.

CREATE INDEX listings_alike ON listings (bureau_id, party_id, status, lat, lon, product, to_day, from_day, id);
CREATE INDEX intents_alike ON intents (bureau_id, party_id, status, lat, lon, to_day, from_day, id);
