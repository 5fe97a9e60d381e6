-- What the desk keeps of an appeal, beside what the law and the public need. Nothing of it is private to the citizen.
ALTER TABLE appeals ADD COLUMN assignee TEXT; -- member of the staff
ALTER TABLE appeals ADD COLUMN official TEXT; -- who answers for it
ALTER TABLE appeals ADD COLUMN territory TEXT;
ALTER TABLE appeals ADD COLUMN promise TEXT CHECK (promise IS NULL OR json_valid(promise)); -- as it was when the appeal came
ALTER TABLE appeals ADD COLUMN first_reply_at TEXT;
ALTER TABLE appeals ADD COLUMN moderation_due_on TEXT;
ALTER TABLE appeals ADD COLUMN moderated_on TEXT;
ALTER TABLE appeals ADD COLUMN hiding TEXT CHECK (hiding IS NULL OR json_valid(hiding)); -- proposed, waits for a second member of the staff
ALTER TABLE appeals ADD COLUMN planned TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(planned)); -- measures to come
ALTER TABLE appeals ADD COLUMN returns_on TEXT; -- nearest date of them
ALTER TABLE appeals ADD COLUMN unread INTEGER NOT NULL DEFAULT 0 CHECK (unread IN (0, 1)); -- the citizen has written
ALTER TABLE appeals ADD COLUMN duplicate_of TEXT; -- number of the appeal it is answered with
ALTER TABLE appeals ADD COLUMN duplicates INTEGER NOT NULL DEFAULT 0 CHECK (duplicates >= 0);
ALTER TABLE appeals ADD COLUMN parts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(parts)); -- given to other bodies
ALTER TABLE appeals ADD COLUMN origin TEXT CHECK (origin IS NULL OR json_valid(origin)); -- the body that passed it on
ALTER TABLE appeals ADD COLUMN source TEXT CHECK (source IS NULL OR json_valid(source)); -- a publication that is answered
ALTER TABLE appeals ADD COLUMN number TEXT; -- given by another body; NULL: made of the agency's prefix and the id
CREATE UNIQUE INDEX appeals_number ON appeals (agency, number) WHERE number IS NOT NULL;

-- Until the agency chooses otherwise, a text is read before it is shown, and nothing is promised beside the law.
ALTER TABLE agencies ADD COLUMN moderation TEXT NOT NULL DEFAULT 'pre' CHECK (moderation IN ('pre', 'trusted', 'post'));
ALTER TABLE agencies ADD COLUMN promise TEXT CHECK (promise IS NULL OR json_valid(promise));
ALTER TABLE agencies ADD COLUMN opens_at TEXT NOT NULL DEFAULT '09:00' CHECK (opens_at GLOB '[0-2][0-9]:[0-5][0-9]');

-- How often something has changed in an agency: whoever has seen the number has seen everything up to it.
CREATE TABLE agency_changes (
  agency TEXT PRIMARY KEY REFERENCES agencies (id),
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER events_are_changes AFTER INSERT ON events
BEGIN
  INSERT INTO agency_changes (agency, n) VALUES (NEW.agency, 1) ON CONFLICT (agency) DO UPDATE SET n = n + 1;
END;

-- People at the desk. An agency's admin enrols them; who has no agency looks after the service itself.
CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  agency TEXT REFERENCES agencies (id),
  name TEXT NOT NULL,
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  official TEXT, -- the named official they are, if they sign answers
  email TEXT, -- for the digest; of an employee, never of a citizen
  lang TEXT NOT NULL DEFAULT 'kk' CHECK (lang IN ('kk', 'ru')),
  created_at TEXT NOT NULL,
  disabled_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_agency ON staff (agency, name);
ALTER TABLE staff_tokens ADD COLUMN last_used_on TEXT; -- local day
