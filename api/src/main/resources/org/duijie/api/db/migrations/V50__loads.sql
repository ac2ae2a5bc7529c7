-- Deals in loads: several trucks for one deal, settlements of several weigh-ins, payments as entries of their own.
-- A deal made before had one truck, and its payments were days of its settlements.

ALTER TABLE deals ADD COLUMN extra ${int} NOT NULL DEFAULT 0 CHECK (extra >= 0);

-- The trucks of a deal, to be found by the permit that they carried.
CREATE TABLE deal_loads (
    bureau_id ${text} NOT NULL,
    deal_id   ${text} NOT NULL,
    n         ${int} NOT NULL CHECK (n > 0),
    permit    ${text},
    PRIMARY KEY (bureau_id, deal_id, n),
    FOREIGN KEY (bureau_id, deal_id) REFERENCES deals (bureau_id, id)
) ${strict};

CREATE INDEX deal_loads_by_permit ON deal_loads (bureau_id, permit, deal_id);

INSERT INTO deal_loads (bureau_id, deal_id, n, permit)
    SELECT bureau_id, id, 1, permit FROM deals WHERE state IN ('collected', 'weighed', 'disputed', 'settled');

DROP INDEX deals_by_permit;
ALTER TABLE deals DROP COLUMN permit;

ALTER TABLE weigh_ins ADD COLUMN load_n ${int} NOT NULL DEFAULT 1 CHECK (load_n > 0);

-- The ids of all weigh-ins that a settlement covers, with a space between them; weigh_in_id is the first.
ALTER TABLE settlements ADD COLUMN weigh_ins ${text} NOT NULL DEFAULT '';
ALTER TABLE settlements ADD COLUMN paid_by ${text};

UPDATE settlements SET weigh_ins = weigh_in_id;

-- What the buyer paid, and what was paid back; reversals have the other sign. Added, never changed.
CREATE TABLE payments (
    bureau_id     ${text} NOT NULL,
    id            ${text} NOT NULL,
    deal_id       ${text} NOT NULL,
    n             ${int} NOT NULL,
    kind          ${text} NOT NULL CHECK (kind IN ('advance', 'payment', 'repayment')),
    amount_micros ${int} NOT NULL CHECK (amount_micros <> 0 AND amount_micros % 10000 = 0),
    paid_on       ${text} NOT NULL,
    reverses      ${text},
    PRIMARY KEY (bureau_id, id),
    UNIQUE (bureau_id, deal_id, n),
    FOREIGN KEY (bureau_id, deal_id) REFERENCES deals (bureau_id, id),
    FOREIGN KEY (bureau_id, reverses) REFERENCES payments (bureau_id, id)
) ${strict};

INSERT INTO payments (bureau_id, id, deal_id, n, kind, amount_micros, paid_on)
    SELECT bureau_id, 'pay_' || substr(min(id), 5), deal_id,
        row_number() OVER (PARTITION BY bureau_id, deal_id ORDER BY min(n)),
        CASE WHEN sum(amount_micros) > 0 THEN 'payment' ELSE 'repayment' END, sum(amount_micros), paid_on
    FROM settlements WHERE paid_on IS NOT NULL GROUP BY bureau_id, deal_id, paid_on HAVING sum(amount_micros) <> 0;

UPDATE settlements SET paid_by = (SELECT p.id FROM payments p WHERE p.bureau_id = settlements.bureau_id
    AND p.deal_id = settlements.deal_id AND p.paid_on = settlements.paid_on) WHERE paid_on IS NOT NULL;
