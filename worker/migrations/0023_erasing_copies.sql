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
