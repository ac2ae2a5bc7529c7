-- Every search of goods reads indexes alone until it knows its page.

-- A tenth of a degree each way, numbered row by row, as store.Cells does.
ALTER TABLE listings ADD COLUMN cell ${int} NOT NULL DEFAULT 0;
ALTER TABLE intents ADD COLUMN cell ${int} NOT NULL DEFAULT 0;
UPDATE listings SET cell = floor((lat + 90) * 10) * 10000 + floor((lon + 180) * 10);
UPDATE intents SET cell = floor((lat + 90) * 10) * 10000 + floor((lon + 180) * 10);

-- What words are looked for beside the names of products and parties; of old rows, all words.
ALTER TABLE listings ADD COLUMN remarks ${text} NOT NULL DEFAULT '';
ALTER TABLE intents ADD COLUMN remarks ${text} NOT NULL DEFAULT '';
UPDATE listings SET remarks = words;
UPDATE intents SET remarks = words;

ALTER TABLE parties ADD COLUMN folded ${text} NOT NULL DEFAULT '';
UPDATE parties SET folded = lower(name);
CREATE INDEX parties_by_words ON parties (bureau_id, folded, id);

ALTER TABLE intent_products ADD COLUMN status ${text} NOT NULL DEFAULT 'open';
UPDATE intent_products SET status = (SELECT i.status FROM intents i
    WHERE i.bureau_id = intent_products.bureau_id AND i.id = intent_products.intent_id);
DROP INDEX intent_products_by_product;
CREATE INDEX intent_products_by_product ON intent_products (bureau_id, status, product, intent_id);

CREATE TABLE listing_grams (
    bureau_id  ${text} NOT NULL,
    gram       ${text} NOT NULL,
    subject_id ${text} NOT NULL,
    PRIMARY KEY (bureau_id, gram, subject_id),
    FOREIGN KEY (bureau_id, subject_id) REFERENCES listings (bureau_id, id)
) ${keyed};

CREATE TABLE intent_grams (
    bureau_id  ${text} NOT NULL,
    gram       ${text} NOT NULL,
    subject_id ${text} NOT NULL,
    PRIMARY KEY (bureau_id, gram, subject_id),
    FOREIGN KEY (bureau_id, subject_id) REFERENCES intents (bureau_id, id)
) ${keyed};

INSERT INTO listing_grams (bureau_id, gram, subject_id)
WITH RECURSIVE places (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM places WHERE n < 2000)
SELECT DISTINCT g.bureau_id, substr(g.words, places.n, 2), g.id FROM listings g JOIN places ON places.n <= length(g.words);

INSERT INTO intent_grams (bureau_id, gram, subject_id)
WITH RECURSIVE places (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM places WHERE n < 2000)
SELECT DISTINCT g.bureau_id, substr(g.words, places.n, 2), g.id FROM intents g JOIN places ON places.n <= length(g.words);

DROP INDEX listings_by_status;
DROP INDEX listings_by_product;
DROP INDEX listings_by_party;
DROP INDEX listings_by_window;
DROP INDEX listings_by_place;
CREATE INDEX listings_in_order ON listings (bureau_id, status, id, product, from_day, to_day, lat, lon);
CREATE INDEX listings_by_product ON listings (bureau_id, status, product, id);
CREATE INDEX listings_by_party ON listings (bureau_id, party_id, status, id);
CREATE INDEX listings_by_start ON listings (bureau_id, status, from_day, id);
CREATE INDEX listings_by_end ON listings (bureau_id, status, to_day, id);
CREATE INDEX listings_by_cell ON listings (bureau_id, status, cell, lat, lon, id);

DROP INDEX intents_by_status;
DROP INDEX intents_by_party;
DROP INDEX intents_by_kind;
DROP INDEX intents_by_window;
DROP INDEX intents_by_place;
CREATE INDEX intents_in_order ON intents (bureau_id, status, id, from_day, to_day, lat, lon);
CREATE INDEX intents_by_kind ON intents (bureau_id, status, kind, id);
CREATE INDEX intents_by_party ON intents (bureau_id, party_id, status, id);
CREATE INDEX intents_by_start ON intents (bureau_id, status, from_day, id);
CREATE INDEX intents_by_end ON intents (bureau_id, status, to_day, id);
CREATE INDEX intents_by_cell ON intents (bureau_id, status, cell, lat, lon, id);
