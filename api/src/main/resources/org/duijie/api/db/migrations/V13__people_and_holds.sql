-- With which token a token was made, so that both can be revoked together. Of older ones nobody knows.
ALTER TABLE tokens ADD COLUMN made_with ${text};
CREATE INDEX tokens_by_maker ON tokens (bureau_id, made_with, id);
