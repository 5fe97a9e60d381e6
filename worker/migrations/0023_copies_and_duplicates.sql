-- A part of an appeal begins at the body that got it, so its first event says why it was passed on: words that an erasure takes too.
DROP TRIGGER events_never_change;
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
WHEN NOT (
  NEW.agency IS OLD.agency AND NEW.appeal IS OLD.appeal AND NEW.seq IS OLD.seq AND NEW.type IS OLD.type
  AND NEW.at IS OLD.at AND NEW.status IS OLD.status AND NEW.actor IS OLD.actor AND NEW.staff IS OLD.staff
  AND NEW.reason IS NULL AND NEW.data IS NULL AND (OLD.seq > 1 OR OLD.type = 'moved_in') AND OLD.type <> 'erased'
  AND EXISTS (SELECT 1 FROM events e
    WHERE e.agency = OLD.agency AND e.appeal = OLD.appeal AND e.seq > OLD.seq AND e.type = 'erased')
)
BEGIN
  SELECT RAISE (ABORT, 'events are append-only');
END;

-- The head's page counts what was handled locally from the rows it reads anyway.
DROP INDEX appeals_ended;

-- What ends an appeal without an answer may be its citizen's own act, and its duplicates are set apart from it then.
CREATE TABLE duplicates_behind_now (
  agency TEXT NOT NULL,
  main INTEGER NOT NULL,
  version INTEGER NOT NULL, -- of the main appeal after the act
  staff TEXT, -- who acted; NULL: the citizen
  PRIMARY KEY (agency, main),
  FOREIGN KEY (agency, main) REFERENCES appeals (agency, id)
) STRICT, WITHOUT ROWID;
INSERT INTO duplicates_behind_now SELECT agency, main, version, staff FROM duplicates_behind;
DROP TABLE duplicates_behind;
ALTER TABLE duplicates_behind_now RENAME TO duplicates_behind;
