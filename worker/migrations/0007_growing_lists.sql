-- Topics and kinds of events grow with the contract, and SQLite can change a CHECK only by making the table anew. The lists that
-- grow are therefore judged by the contract alone from now on; those the law has closed keep their CHECK.
-- With the same copy the tables get the columns of places, photos, public words, support and the official appeal.
-- Children first out, parent last, so that no foreign key ever points at nothing.
PRAGMA defer_foreign_keys = true;

CREATE TABLE new_appeals (
  agency TEXT NOT NULL REFERENCES agencies (id),
  id INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), -- number of the latest event; guards concurrent acts
  kind TEXT NOT NULL CHECK (kind IN ('application', 'complaint', 'report', 'proposal', 'response', 'request')),
  topic TEXT NOT NULL CHECK (topic GLOB '[a-z]*'),
  lang TEXT NOT NULL CHECK (lang IN ('kk', 'ru', 'en')),
  channel TEXT NOT NULL CHECK (channel IN ('widget', 'sdk', 'phone', 'office', 'social', 'monitor')),
  status TEXT NOT NULL CHECK (status IN ('moderation', 'rejected', 'registered', 'in_progress', 'clarify', 'redirected', 'extended', 'answered', 'done', 'terminated', 'withdrawn')),
  publication TEXT NOT NULL CHECK (publication IN ('awaiting', 'published', 'no_consent', 'rejected')),
  consented INTEGER NOT NULL CHECK (consented IN (0, 1)), -- to publication, law 94-V art. 7(3)
  rejection TEXT CHECK (rejection IN ('insult', 'personal_data', 'spam', 'off_topic')),
  text TEXT NOT NULL,
  place TEXT,
  lat REAL, -- rounded to 0.001 degrees; the exact point is private
  lon REAL,
  page_url TEXT,
  page_title TEXT,
  -- The clock: a due date with everything it was computed from.
  received_at TEXT NOT NULL,
  closes_at TEXT NOT NULL,
  registered_on TEXT NOT NULL,
  shift TEXT CHECK (shift IN ('after_hours', 'day_off')),
  term INTEGER NOT NULL CHECK (term > 0),
  days_off TEXT NOT NULL CHECK (json_valid(days_off)),
  calendar TEXT NOT NULL,
  due_on TEXT NOT NULL,
  extension TEXT CHECK (extension IS NULL OR json_valid(extension)),
  stopped_on TEXT, -- local day the agency's duty ended; NULL while the term runs
  -- Results.
  redirected_to TEXT CHECK (redirected_to IS NULL OR json_valid(redirected_to)),
  answer TEXT CHECK (answer IS NULL OR json_valid(answer)),
  measures TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(measures)),
  verdict TEXT CHECK (verdict IS NULL OR json_valid(verdict)),
  reopened INTEGER NOT NULL DEFAULT 0 CHECK (reopened IN (0, 1)),
  for_head INTEGER NOT NULL DEFAULT 0 CHECK (for_head IN (0, 1)), -- "not solved" when it could not be opened again
  photos TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(photos)), -- the published ones, so that a page of the feed reads no other table
  thread TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(thread)), -- public words under the appeal, for the same reason
  official_on TEXT, -- day the applicant says they filed an official appeal
  supports INTEGER NOT NULL DEFAULT 0 CHECK (supports >= 0),
  listed_at TEXT, -- time of the latest public event; NULL keeps the appeal out of the feed
  -- Order under a page: what is answered first, then the newest.
  page_rank TEXT GENERATED ALWAYS AS (CASE WHEN answer IS NULL THEN '0' ELSE '1' END || listed_at) VIRTUAL,
  PRIMARY KEY (agency, id)
) STRICT, WITHOUT ROWID;

INSERT INTO new_appeals (agency, id, version, kind, topic, lang, channel, status, publication, consented, rejection, text,
  place, page_url, page_title, received_at, closes_at, registered_on, shift, term, days_off, calendar, due_on, extension,
  stopped_on, redirected_to, answer, measures, verdict, reopened, listed_at)
SELECT agency, id, version, kind, topic, lang, channel, status, publication, consented, rejection, text, place, page_url,
  page_title, received_at, closes_at, registered_on, shift, term, days_off, calendar, due_on, extension, stopped_on,
  redirected_to, answer, measures, verdict, reopened, listed_at
FROM appeals;

CREATE TABLE new_events (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 1),
  type TEXT NOT NULL CHECK (type GLOB '[a-z]*'),
  at TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('moderation', 'rejected', 'registered', 'in_progress', 'clarify', 'redirected', 'extended', 'answered', 'done', 'terminated', 'withdrawn')), -- after the event
  actor TEXT NOT NULL CHECK (actor IN ('citizen', 'agency')),
  staff TEXT, -- id of the token that acted; never public
  reason TEXT,
  data TEXT CHECK (data IS NULL OR json_valid(data)),
  PRIMARY KEY (agency, appeal, seq),
  FOREIGN KEY (agency, appeal) REFERENCES new_appeals (agency, id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_events SELECT agency, appeal, seq, type, at, status, actor, staff, reason, data FROM events;

CREATE TABLE new_private_parts (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  text TEXT NOT NULL, -- as the citizen wrote it
  place TEXT,
  lat REAL, -- as the citizen set it
  lon REAL,
  official_number TEXT, -- of the same appeal in e-Otinish, as the applicant told it
  PRIMARY KEY (agency, appeal),
  FOREIGN KEY (agency, appeal) REFERENCES new_appeals (agency, id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_private_parts (agency, appeal, text, place) SELECT agency, appeal, text, place FROM private_parts;

CREATE TABLE new_follow_ups (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  seq INTEGER NOT NULL, -- of the event that says when
  at TEXT NOT NULL,
  text TEXT NOT NULL, -- as the citizen wrote it; what the public may read of it stands in appeals.thread
  state TEXT NOT NULL DEFAULT 'private' CHECK (state IN ('private', 'awaiting', 'published', 'rejected')),
  key_hash TEXT NOT NULL UNIQUE, -- keyed hash of the Idempotency-Key: recognises a resend
  PRIMARY KEY (agency, appeal, seq),
  FOREIGN KEY (agency, appeal, seq) REFERENCES new_events (agency, appeal, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO new_follow_ups (agency, appeal, seq, at, text, key_hash)
SELECT agency, appeal, seq, at, text, key_hash FROM follow_ups;

CREATE TABLE new_verdict_remarks (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  seq INTEGER NOT NULL, -- of the event that gave the verdict
  at TEXT NOT NULL,
  text TEXT NOT NULL, -- as the citizen wrote it
  PRIMARY KEY (agency, appeal, seq),
  FOREIGN KEY (agency, appeal, seq) REFERENCES new_events (agency, appeal, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO new_verdict_remarks SELECT agency, appeal, seq, at, text FROM verdict_remarks;

DROP TABLE verdict_remarks;
DROP TABLE follow_ups;
DROP TABLE private_parts;
DROP TABLE events;
DROP TABLE appeals;
ALTER TABLE new_appeals RENAME TO appeals;
ALTER TABLE new_events RENAME TO events;
ALTER TABLE new_private_parts RENAME TO private_parts;
ALTER TABLE new_follow_ups RENAME TO follow_ups;
ALTER TABLE new_verdict_remarks RENAME TO verdict_remarks;

CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN
  SELECT RAISE (ABORT, 'events are append-only');
END;

CREATE TRIGGER events_never_vanish BEFORE DELETE ON events
BEGIN
  SELECT RAISE (ABORT, 'events are append-only');
END;

-- INSERT OR REPLACE deletes without firing a delete trigger, so the door is closed on the way in.
CREATE TRIGGER events_never_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE agency = NEW.agency AND appeal = NEW.appeal AND seq = NEW.seq)
BEGIN
  SELECT RAISE (ABORT, 'events are append-only');
END;

-- Feed, one index for each way to filter it, so that a page reads its own rows and nothing else.
CREATE INDEX appeals_feed ON appeals (agency, listed_at DESC, id DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX appeals_feed_topic ON appeals (agency, topic, listed_at DESC, id DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX appeals_feed_status ON appeals (agency, status, listed_at DESC, id DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX appeals_feed_both ON appeals (agency, topic, status, listed_at DESC, id DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX appeals_feed_page ON appeals (agency, page_url, page_rank DESC, id DESC)
WHERE listed_at IS NOT NULL AND page_url IS NOT NULL;

-- Desk queue by deadline: what is still owed, one status at a time, and what was put before the head.
CREATE INDEX appeals_queue ON appeals (agency, due_on, id) WHERE stopped_on IS NULL;
CREATE INDEX appeals_queue_status ON appeals (agency, status, due_on, id);
CREATE INDEX appeals_queue_head ON appeals (agency, due_on, id) WHERE for_head = 1;

-- What an agency's form offers, and what its citizens must be told (law 94-V art. 8(4)).
ALTER TABLE agencies ADD COLUMN contact TEXT NOT NULL DEFAULT 'none' CHECK (contact IN ('none', 'optional', 'required'));
ALTER TABLE agencies ADD COLUMN photos INTEGER NOT NULL DEFAULT 0 CHECK (photos IN (0, 1));
ALTER TABLE agencies ADD COLUMN region TEXT;
ALTER TABLE agencies ADD COLUMN tiles TEXT CHECK (tiles IS NULL OR json_valid(tiles));
ALTER TABLE agencies ADD COLUMN privacy TEXT NOT NULL
  DEFAULT '{"bin":null,"keepYears":5,"abroad":false,"thirdParties":null}' CHECK (json_valid(privacy));
ALTER TABLE agencies ADD COLUMN registrar TEXT CHECK (registrar IS NULL OR json_valid(registrar)); -- who stands on receipts (АППК art. 64(2))
