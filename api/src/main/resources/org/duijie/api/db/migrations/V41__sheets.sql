-- Sheets that are entered in the background: what was asked for, how far each is and who works on it, and its counts.

CREATE TABLE sheets (
    bureau_id   ${text} NOT NULL,
    id          ${text} NOT NULL,
    kind        ${text} NOT NULL CHECK (kind IN ('listings', 'intents', 'parties')),
    tab         ${text} NOT NULL,
    hash        ${text} NOT NULL,
    updates     ${int} NOT NULL CHECK (updates IN (0, 1)),
    asked_by    ${text} NOT NULL,
    party_id    ${text} NOT NULL,
    about       ${text} NOT NULL,
    status      ${text} NOT NULL CHECK (status IN ('queued', 'running', 'done', 'cancelled', 'failed')),
    fence       ${int} NOT NULL,
    lease_until ${text} NOT NULL,
    lost        ${int} NOT NULL CHECK (lost >= 0),
    last_row    ${int} NOT NULL CHECK (last_row >= 0),
    counts      ${text} NOT NULL,
    failure     ${text},
    version     ${int} NOT NULL,
    created_at  ${text} NOT NULL,
    changed_at  ${text} NOT NULL,
    PRIMARY KEY (bureau_id, id),
    FOREIGN KEY (bureau_id, asked_by) REFERENCES users (bureau_id, id),
    FOREIGN KEY (bureau_id, party_id) REFERENCES parties (bureau_id, id)
) ${strict};

CREATE INDEX sheets_by_status ON sheets (bureau_id, status, id);
CREATE INDEX sheets_by_hash ON sheets (bureau_id, hash, id);

-- The bytes of a sheet in base 64, until it is entered.
CREATE TABLE sheet_pieces (
    bureau_id ${text} NOT NULL,
    sheet_id  ${text} NOT NULL,
    n         ${int} NOT NULL,
    content   ${text} NOT NULL,
    PRIMARY KEY (bureau_id, sheet_id, n),
    FOREIGN KEY (bureau_id, sheet_id) REFERENCES sheets (bureau_id, id)
) ${strict};

-- What became of each row.
CREATE TABLE sheet_rows (
    bureau_id  ${text} NOT NULL,
    sheet_id   ${text} NOT NULL,
    row_no     ${int} NOT NULL,
    outcome    ${text} NOT NULL CHECK (outcome IN ('added', 'changed', 'offered', 'same', 'refused')),
    subject_id ${text},
    told       ${text} NOT NULL,
    PRIMARY KEY (bureau_id, sheet_id, row_no),
    FOREIGN KEY (bureau_id, sheet_id) REFERENCES sheets (bureau_id, id)
) ${strict};

CREATE INDEX sheet_rows_by_outcome ON sheet_rows (bureau_id, sheet_id, outcome, row_no);

-- The keys of rows that were entered, by which a row of a corrected sheet finds its entry.
CREATE TABLE sheet_keys (
    bureau_id  ${text} NOT NULL REFERENCES bureaus (bureau_id),
    prefix     ${text} NOT NULL,
    key_hash   ${text} NOT NULL,
    subject_id ${text} NOT NULL,
    PRIMARY KEY (bureau_id, prefix, key_hash)
) ${strict};
