-- A price is held as it is written: so many millionths of a yuan for so many grams, heads or packs. What stood here before was for one.

ALTER TABLE round_lines ADD COLUMN price_per ${int} NOT NULL DEFAULT 1 CHECK (price_per > 0);
ALTER TABLE round_lines ADD COLUMN price_unit ${text} NOT NULL DEFAULT 'GRAM' CHECK (price_unit IN ('GRAM', 'HEAD', 'PACK'));
UPDATE round_lines SET price_unit = price_basis;
ALTER TABLE round_lines DROP COLUMN price_basis;
ALTER TABLE round_lines RENAME COLUMN price_unit TO price_basis;

ALTER TABLE listings ADD COLUMN ask_for ${int} NOT NULL DEFAULT 1 CHECK (ask_for > 0);
ALTER TABLE listings ADD COLUMN ask_unit ${text} NOT NULL DEFAULT 'gram' CHECK (ask_unit IN ('gram', 'head', 'pack'));
UPDATE listings SET ask_unit = ask_per;
ALTER TABLE listings DROP COLUMN ask_per;
ALTER TABLE listings RENAME COLUMN ask_unit TO ask_per;

ALTER TABLE intents ADD COLUMN bid_for ${int} NOT NULL DEFAULT 1 CHECK (bid_for > 0);
ALTER TABLE intents ADD COLUMN bid_unit ${text} NOT NULL DEFAULT 'gram' CHECK (bid_unit IN ('gram', 'head', 'pack'));
UPDATE intents SET bid_unit = bid_per;
ALTER TABLE intents DROP COLUMN bid_per;
ALTER TABLE intents RENAME COLUMN bid_unit TO bid_per;
