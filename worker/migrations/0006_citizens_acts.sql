-- What citizens do after sending. The verdict stands in the public row, beside the agency's answer and never merged with it.
ALTER TABLE appeals ADD COLUMN verdict TEXT CHECK (verdict IS NULL OR json_valid(verdict));
ALTER TABLE appeals ADD COLUMN reopened INTEGER NOT NULL DEFAULT 0 CHECK (reopened IN (0, 1));

-- Further words of the citizen to the agency. Private: only the module of private_parts reads and writes them.
CREATE TABLE follow_ups (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  seq INTEGER NOT NULL, -- of the event that says when
  at TEXT NOT NULL,
  text TEXT NOT NULL, -- as the citizen wrote it
  key_hash TEXT NOT NULL UNIQUE, -- keyed hash of the Idempotency-Key: recognises a resend
  PRIMARY KEY (agency, appeal, seq),
  FOREIGN KEY (agency, appeal, seq) REFERENCES events (agency, appeal, seq)
) STRICT, WITHOUT ROWID;

-- What citizens write to a verdict. Private as well; solved and clear are public and stand in the appeal.
CREATE TABLE verdict_remarks (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  seq INTEGER NOT NULL, -- of the event that gave the verdict
  at TEXT NOT NULL,
  text TEXT NOT NULL, -- as the citizen wrote it
  PRIMARY KEY (agency, appeal, seq),
  FOREIGN KEY (agency, appeal, seq) REFERENCES events (agency, appeal, seq)
) STRICT, WITHOUT ROWID;
