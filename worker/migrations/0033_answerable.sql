-- Whose case an appeal is in the rating, and what is kept of it for who reads.

-- The official who is answerable, and the last day on which another may be given it instead. A fact of its own: `official` is who has
-- it today, and may have been given it by somebody who had it through the whole term.
ALTER TABLE appeals ADD COLUMN answerable TEXT CHECK (answerable IS NULL OR json_valid(answerable));
UPDATE appeals
SET answerable = json_object('official', COALESCE(answer ->> '$.official.id', official), 'until', registered_on)
WHERE answer IS NOT NULL OR official IS NOT NULL;

-- What a quarter gives of each who is rated, as it stood when the last day was closed: a reader adds up a few numbers and no cells.
CREATE TABLE rated_quarters (
  agency TEXT NOT NULL,
  rated TEXT NOT NULL CHECK (rated IN ('agencies', 'officials')),
  quarter TEXT NOT NULL CHECK (quarter GLOB '20[0-9][0-9]-Q[1-4]'),
  kept TEXT NOT NULL CHECK (json_valid(kept)),
  PRIMARY KEY (agency, rated, quarter)
) STRICT, WITHOUT ROWID;

-- The cells of the rating stand in slices of their own now: everything is counted anew, from the appeals as they are.
DELETE FROM stats_appeals;
DELETE FROM stats_quarters;
UPDATE stats_marks
SET seeded = 0, counted_on = '', n = COALESCE((SELECT c.n FROM agency_changes c WHERE c.agency = stats_marks.agency), 0);

-- What was said of an agency's openness is read back at the desk: its own rows of the log, not every signing in.
CREATE INDEX staff_log_openness ON staff_log (agency, n) WHERE action = 'openness_changed';

-- The night looks at what has become late lately, and not at everything that is: another region of an agency is told at once.
CREATE TRIGGER late_moves_with_its_agency AFTER UPDATE OF region ON agencies WHEN NEW.region IS NOT OLD.region
BEGIN
  UPDATE appeals SET late_in = COALESCE(NEW.region, '')
  WHERE agency = NEW.id AND late_in IS NOT NULL AND stopped_on IS NULL;
END;
