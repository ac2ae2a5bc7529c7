-- How a person is reached, and what the person is within the party, like 会计 or manager.

ALTER TABLE users ADD COLUMN phone ${text};
ALTER TABLE users ADD COLUMN title ${text};
