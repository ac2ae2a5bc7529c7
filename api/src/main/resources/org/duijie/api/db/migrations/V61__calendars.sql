-- Listings or intents with dated parts, entered as one; parts counts those it has ever had.

CREATE TABLE calendars (
    bureau_id  ${text} NOT NULL,
    id         ${text} NOT NULL,
    party_id   ${text} NOT NULL,
    kind       ${text} NOT NULL CHECK (kind IN ('listings', 'intents')),
    entered    ${text} NOT NULL,
    parts      ${int} NOT NULL CHECK (parts > 0),
    status     ${text} NOT NULL CHECK (status IN ('open', 'withdrawn')),
    version    ${int} NOT NULL,
    created_at ${text} NOT NULL,
    changed_at ${text} NOT NULL,
    PRIMARY KEY (bureau_id, id),
    FOREIGN KEY (bureau_id, party_id) REFERENCES parties (bureau_id, id)
) ${strict};

CREATE INDEX calendars_by_party ON calendars (bureau_id, party_id, id);

-- The calendar that a listing or an intent is a part of, and the number of the part.

ALTER TABLE listings ADD COLUMN calendar_id ${text};
ALTER TABLE listings ADD COLUMN part ${int};
CREATE UNIQUE INDEX listings_of_calendar ON listings (bureau_id, calendar_id, part) WHERE calendar_id IS NOT NULL;

ALTER TABLE intents ADD COLUMN calendar_id ${text};
ALTER TABLE intents ADD COLUMN part ${int};
CREATE UNIQUE INDEX intents_of_calendar ON intents (bureau_id, calendar_id, part) WHERE calendar_id IS NOT NULL;
