-- Access of staff programs. The token itself is shown once and never stored.
CREATE TABLE staff_tokens (
  hash TEXT PRIMARY KEY, -- SHA-256 of a 256-bit random token
  id TEXT NOT NULL UNIQUE,
  agency TEXT NOT NULL REFERENCES agencies (id),
  name TEXT NOT NULL,
  scopes TEXT NOT NULL CHECK (json_valid(scopes)),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT, WITHOUT ROWID;
