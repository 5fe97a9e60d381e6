-- Open data: what everybody may read of one agency and one month, as files in a bucket of their own. Here stands what became of each
-- month; the words stand in the files alone.
CREATE TABLE open_data_months (
  agency TEXT NOT NULL REFERENCES agencies (id),
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'), -- of registration
  version INTEGER NOT NULL DEFAULT 1, -- counts what everybody could see change
  taken INTEGER NOT NULL DEFAULT 0, -- the version that last took something back: files made before it are not given out
  -- The files that are given out. Version 0: there are none.
  made_version INTEGER NOT NULL DEFAULT 0,
  made_at TEXT,
  made TEXT CHECK (made IS NULL OR json_valid(made)), -- pieces, rows, bytes and hashes
  swept INTEGER NOT NULL DEFAULT 1 CHECK (swept IN (0, 1)), -- 0: the bucket still has pieces that no file is made of
  -- The files that are being made, a page of appeals at a time.
  making_version INTEGER,
  making TEXT CHECK (making IS NULL OR json_valid(making)), -- pieces so far, and where the next page begins
  step INTEGER NOT NULL DEFAULT 0, -- rises with every page: of two runs that wrote the same one, the second stops
  PRIMARY KEY (agency, month)
) STRICT, WITHOUT ROWID;

-- What is to be made, and what is to be tidied: empty most of the time.
CREATE INDEX open_data_waiting ON open_data_months (made_at) WHERE version > made_version;
CREATE INDEX open_data_unswept ON open_data_months (agency, month) WHERE swept = 0;

-- A month's page reads its own rows and nothing else.
CREATE INDEX appeals_open_data ON appeals (agency, registered_on, id) WHERE listed_at IS NOT NULL;

INSERT INTO open_data_months (agency, month)
SELECT DISTINCT agency, substr(registered_on, 1, 7) FROM appeals WHERE listed_at IS NOT NULL;

-- Told by the database itself, in the transaction of the change: no act, present or future, can forget it.
CREATE TRIGGER open_data_begins AFTER INSERT ON appeals
WHEN NEW.listed_at IS NOT NULL
BEGIN
  INSERT INTO open_data_months (agency, month) VALUES (NEW.agency, substr(NEW.registered_on, 1, 7))
  ON CONFLICT (agency, month) DO UPDATE SET version = version + 1;
END;

-- Support is left out: one voice is no reason to make a month anew, it is counted with the next change.
CREATE TRIGGER open_data_changes AFTER UPDATE ON appeals
WHEN NEW.listed_at IS NOT NULL AND (
  NEW.listed_at, NEW.kind, NEW.topic, NEW.status, NEW.publication, NEW.rejection, NEW.text, NEW.place, NEW.lat, NEW.lon,
  NEW.page_url, NEW.registered_on, NEW.due_on, NEW.extension, NEW.stopped_on, NEW.redirected_to, NEW.answer, NEW.measures,
  NEW.verdict, NEW.reopened, NEW.photos, NEW.thread, NEW.official_on, NEW.first_reply_at, NEW.parts, NEW.duplicate_of,
  NEW.duplicates
) IS NOT (
  OLD.listed_at, OLD.kind, OLD.topic, OLD.status, OLD.publication, OLD.rejection, OLD.text, OLD.place, OLD.lat, OLD.lon,
  OLD.page_url, OLD.registered_on, OLD.due_on, OLD.extension, OLD.stopped_on, OLD.redirected_to, OLD.answer, OLD.measures,
  OLD.verdict, OLD.reopened, OLD.photos, OLD.thread, OLD.official_on, OLD.first_reply_at, OLD.parts, OLD.duplicate_of,
  OLD.duplicates
)
BEGIN
  INSERT INTO open_data_months (agency, month) VALUES (NEW.agency, substr(NEW.registered_on, 1, 7))
  ON CONFLICT (agency, month) DO UPDATE SET version = version + 1;
END;

-- Something that stood open is shown no more, or otherwise. Lists only grow while nothing is taken out of them: a list that does not
-- begin as it did has lost something.
CREATE TRIGGER open_data_taken AFTER UPDATE ON appeals
WHEN OLD.listed_at IS NOT NULL AND (
  NEW.listed_at IS NULL
  OR substr(NEW.registered_on, 1, 7) <> substr(OLD.registered_on, 1, 7)
  OR (OLD.publication = 'published' AND (
    NEW.publication <> 'published'
    OR (NEW.text, NEW.place, NEW.lat, NEW.lon, NEW.page_url) IS NOT (OLD.text, OLD.place, OLD.lat, OLD.lon, OLD.page_url)
    OR (OLD.answer IS NOT NULL AND NEW.answer IS NOT OLD.answer)
    OR substr(NEW.measures, 1, length(OLD.measures) - 1) <> substr(OLD.measures, 1, length(OLD.measures) - 1)
    OR substr(NEW.photos, 1, length(OLD.photos) - 1) <> substr(OLD.photos, 1, length(OLD.photos) - 1)
    OR substr(NEW.thread, 1, length(OLD.thread) - 1) <> substr(OLD.thread, 1, length(OLD.thread) - 1)
  ))
)
BEGIN
  INSERT INTO open_data_months (agency, month) VALUES (OLD.agency, substr(OLD.registered_on, 1, 7))
  ON CONFLICT (agency, month) DO UPDATE SET version = version + 1, taken = version + 1;
END;

CREATE TRIGGER open_data_gone AFTER DELETE ON appeals
WHEN OLD.listed_at IS NOT NULL
BEGIN
  INSERT INTO open_data_months (agency, month) VALUES (OLD.agency, substr(OLD.registered_on, 1, 7))
  ON CONFLICT (agency, month) DO UPDATE SET version = version + 1, taken = version + 1;
END;

-- Every file carries the names; an override of the calendar counts other days.
CREATE TRIGGER open_data_agency AFTER UPDATE OF names, calendar_overrides ON agencies
WHEN (NEW.names, NEW.calendar_overrides) IS NOT (OLD.names, OLD.calendar_overrides)
BEGIN
  UPDATE open_data_months SET version = version + 1 WHERE agency = NEW.id;
END;
