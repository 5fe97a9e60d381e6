-- What an agency's admin sets, beside what the operator set up.
ALTER TABLE agencies ADD COLUMN settings_version INTEGER NOT NULL DEFAULT 1 CHECK (settings_version >= 1); -- guards two admins against each other
ALTER TABLE agencies ADD COLUMN disabled_at TEXT; -- takes no new appeals; what is open is answered all the same
ALTER TABLE agencies ADD COLUMN limits TEXT CHECK (limits IS NULL OR json_valid(limits)); -- NULL: the contract's own
ALTER TABLE agencies ADD COLUMN theme TEXT NOT NULL DEFAULT '{"light":null,"dark":null}' CHECK (json_valid(theme));
ALTER TABLE agencies ADD COLUMN calendar_names TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(calendar_names)); -- date -> why it differs

-- Who has signed an answer is never deleted: nobody new is offered them.
ALTER TABLE officials ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));

-- A part of an agency's land: a district, a village, a micro-district.
CREATE TABLE territories (
  agency TEXT NOT NULL REFERENCES agencies (id),
  id TEXT NOT NULL,
  names TEXT NOT NULL CHECK (json_valid(names)),
  kato TEXT, -- code of the classifier of administrative units
  bounds TEXT CHECK (bounds IS NULL OR json_valid(bounds)), -- degrees: south, north, west, east
  aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases)), -- streets and villages, as people write them
  PRIMARY KEY (agency, id)
) STRICT, WITHOUT ROWID;

-- Who answers what. The first rule that fits is the one that counts.
CREATE TABLE routing (
  agency TEXT NOT NULL REFERENCES agencies (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  topic TEXT CHECK (topic GLOB '[a-z]*'), -- NULL: whatever the topic
  territory TEXT, -- NULL: wherever
  official TEXT,
  assignee TEXT, -- member of the staff
  to_agency TEXT, -- another body answers it: proposed, never done by the service
  note TEXT CHECK (note IS NULL OR json_valid(note)), -- who answers, in words
  PRIMARY KEY (agency, position)
) STRICT, WITHOUT ROWID;

-- Terms that are counted anew because the calendar has changed. One row for an agency: a later change begins again.
CREATE TABLE clock_recounts (
  agency TEXT PRIMARY KEY REFERENCES agencies (id),
  requested_at TEXT NOT NULL, -- names the run
  staff TEXT, -- who changed the calendar
  days TEXT NOT NULL CHECK (json_valid(days)), -- the days that differ now
  cursor_on TEXT NOT NULL DEFAULT '', -- due date and id of the appeal that was looked at last
  cursor_id INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL,
  done INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  finished_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX clock_recounts_open ON clock_recounts (requested_at) WHERE finished_at IS NULL;
