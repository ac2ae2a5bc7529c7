-- Whether a party has entered the same before is answered within the index, without a look at each row.

DROP INDEX listings_by_party;
DROP INDEX intents_by_party;
CREATE INDEX listings_by_party ON listings (bureau_id, party_id, status, id, product, lat, lon, from_day, to_day);
CREATE INDEX intents_by_party ON intents (bureau_id, party_id, status, id, lat, lon, from_day, to_day);
