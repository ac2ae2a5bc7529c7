-- The certificate of the listing (承诺达标合格证) when a truck was loaded, so that a recall finds the goods after the listing
-- has changed. A load of the time before has none and is found by the certificate that its listing has.

ALTER TABLE deal_loads ADD COLUMN certificate ${text};

CREATE INDEX deal_loads_by_certificate ON deal_loads (bureau_id, certificate, deal_id);
