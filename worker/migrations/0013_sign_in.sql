-- How people come to the desk. Nothing here lets its finder in: codes, challenges and sessions are kept as hashes, of a passkey
-- the public half.
CREATE TABLE passkeys (
  id TEXT PRIMARY KEY, -- credential id, base64url
  staff TEXT NOT NULL REFERENCES staff (id),
  public_key TEXT NOT NULL, -- COSE, base64url
  counter INTEGER NOT NULL CHECK (counter >= 0),
  transports TEXT NOT NULL CHECK (json_valid(transports)),
  name TEXT NOT NULL,
  backed_up INTEGER NOT NULL CHECK (backed_up IN (0, 1)),
  created_at TEXT NOT NULL,
  last_used_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX passkeys_staff ON passkeys (staff, created_at);

-- One code at a time lets a person add a passkey without having one: the newest.
CREATE TABLE enrolment_codes (
  staff TEXT PRIMARY KEY REFERENCES staff (id),
  hash TEXT NOT NULL UNIQUE, -- SHA-256 of a 140-bit random code
  made_by TEXT, -- member of the staff; NULL: the operator, at the machine
  made_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  removes_passkeys INTEGER NOT NULL CHECK (removes_passkeys IN (0, 1)), -- once it is valid
  waits INTEGER NOT NULL CHECK (waits IN (0, 1)), -- for a second admin
  used_at TEXT
) STRICT, WITHOUT ROWID;

-- What a passkey has to sign. Deleted by whoever shows it, right or wrong.
CREATE TABLE challenges (
  hash TEXT PRIMARY KEY, -- SHA-256
  purpose TEXT NOT NULL CHECK (purpose IN ('enrol', 'sign_in', 'fresh')),
  staff TEXT REFERENCES staff (id), -- NULL: whoever signs in
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX challenges_expiry ON challenges (expires_at);

CREATE TABLE sessions (
  hash TEXT PRIMARY KEY, -- SHA-256 of a 256-bit random token
  id TEXT NOT NULL UNIQUE,
  staff TEXT NOT NULL REFERENCES staff (id),
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL, -- to the minute
  expires_at TEXT NOT NULL,
  fresh_until TEXT NOT NULL,
  device TEXT NOT NULL -- "Firefox · Windows", no more
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_staff ON sessions (staff, created_at);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- What the staff did to the desk itself, append-only like the history of an appeal. Holds no personal data of citizens.
CREATE TABLE staff_log (
  n INTEGER PRIMARY KEY,
  agency TEXT REFERENCES agencies (id), -- NULL: the service itself
  at TEXT NOT NULL,
  staff TEXT, -- member of the staff, or a token; NULL: the operator, at the machine
  action TEXT NOT NULL CHECK (action GLOB '[a-z]*'),
  data TEXT CHECK (data IS NULL OR json_valid(data))
) STRICT;
CREATE INDEX staff_log_agency ON staff_log (agency, n);

CREATE TRIGGER staff_log_never_changes BEFORE UPDATE ON staff_log
BEGIN
  SELECT RAISE (ABORT, 'the staff log is append-only');
END;

CREATE TRIGGER staff_log_never_vanishes BEFORE DELETE ON staff_log
BEGIN
  SELECT RAISE (ABORT, 'the staff log is append-only');
END;

CREATE TRIGGER staff_log_never_replaced BEFORE INSERT ON staff_log
WHEN EXISTS (SELECT 1 FROM staff_log WHERE n = NEW.n)
BEGIN
  SELECT RAISE (ABORT, 'the staff log is append-only');
END;

CREATE INDEX staff_tokens_agency ON staff_tokens (agency, created_at);
