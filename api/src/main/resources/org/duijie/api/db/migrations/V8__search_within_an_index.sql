-- What a box or a product holds is asked for its days and the other of them within their index, without a look at each row.

DROP INDEX listings_by_cell;
DROP INDEX listings_by_product;
DROP INDEX intents_by_cell;
CREATE INDEX listings_by_cell ON listings (bureau_id, status, cell, lat, lon, id, product, from_day, to_day);
CREATE INDEX listings_by_product ON listings (bureau_id, status, product, id, from_day, to_day, lat, lon);
CREATE INDEX intents_by_cell ON intents (bureau_id, status, cell, lat, lon, id, from_day, to_day);
