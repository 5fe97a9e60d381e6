-- What must never be public, apart from everything that may be. One module reads and writes private_parts.
CREATE TABLE private_parts (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  text TEXT NOT NULL, -- as the citizen wrote it
  place TEXT,
  PRIMARY KEY (agency, appeal),
  FOREIGN KEY (agency, appeal) REFERENCES appeals (agency, id)
) STRICT, WITHOUT ROWID;

-- One row per accepted submission: finds the appeal of a resend, and opens it to the holder of the code. Both columns are
-- keyed hashes (HMAC with a secret of the deployment), so a copy of this table opens nothing. Kept as long as the appeal.
CREATE TABLE submissions (
  key_hash TEXT PRIMARY KEY,
  body_hash TEXT NOT NULL,
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
