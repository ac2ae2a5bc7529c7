-- The token with which a liaison made a link or a code, so that it is withdrawn with the token. Earlier ones have none.

ALTER TABLE sign_in_links ADD COLUMN made_with ${text};
