-- History of every appeal, append-only. Event n takes an appeal to version n, so two acts on one version cannot both land.
CREATE TABLE events (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 1),
  type TEXT NOT NULL CHECK (type IN ('received', 'published', 'rejected', 'status_changed', 'redirected', 'extended', 'answered', 'followed_up', 'verdict_given', 'reopened', 'withdrawn', 'consent_revoked')),
  at TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('moderation', 'rejected', 'registered', 'in_progress', 'clarify', 'redirected', 'extended', 'answered', 'done', 'terminated', 'withdrawn')), -- after the event
  actor TEXT NOT NULL CHECK (actor IN ('citizen', 'agency')),
  staff TEXT, -- id of the token that acted; never public
  reason TEXT,
  data TEXT CHECK (data IS NULL OR json_valid(data)),
  PRIMARY KEY (agency, appeal, seq),
  FOREIGN KEY (agency, appeal) REFERENCES appeals (agency, id)
) STRICT, WITHOUT ROWID;

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
