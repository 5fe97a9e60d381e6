-- Honest numbers, kept up to date from the history: what each appeal adds is known, so a change takes the old away and adds the new.

-- How far an agency's history has been counted. Counted once a day, the first thing after midnight.
CREATE TABLE stats_marks (
  agency TEXT PRIMARY KEY REFERENCES agencies (id),
  n INTEGER NOT NULL, -- number of the last change that is counted, see agency_changes
  seeded INTEGER, -- id of the last appeal counted of those that were there before; NULL: all of them are
  counted_on TEXT NOT NULL DEFAULT '' -- local day at whose beginning the numbers stand; '': never
) STRICT, WITHOUT ROWID;
CREATE INDEX stats_marks_due ON stats_marks (counted_on);
INSERT INTO stats_marks (agency, n, seeded)
SELECT a.id, COALESCE(c.n, 0), 0 FROM agencies a LEFT JOIN agency_changes c ON c.agency = a.id;
CREATE TRIGGER agencies_are_counted AFTER INSERT ON agencies
BEGIN
  INSERT INTO stats_marks (agency, n) VALUES (NEW.id, 0) ON CONFLICT (agency) DO NOTHING;
END;

-- What an appeal adds to the numbers: names of cells, no words, nobody's data.
CREATE TABLE stats_appeals (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  counted TEXT NOT NULL CHECK (json_valid(counted)),
  PRIMARY KEY (agency, appeal)
) STRICT, WITHOUT ROWID;

-- The numbers of a quarter, every group of it: a reader of any period reads one row for each quarter.
CREATE TABLE stats_quarters (
  agency TEXT NOT NULL,
  quarter TEXT NOT NULL CHECK (quarter GLOB '20[0-9][0-9]-Q[1-4]'),
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  PRIMARY KEY (agency, quarter)
) STRICT, WITHOUT ROWID;

-- Changes that are not counted yet are not forgotten.
DROP TRIGGER events_are_changes;
CREATE TRIGGER events_are_changes AFTER INSERT ON events
BEGIN
  INSERT INTO agency_changes (agency, n) VALUES (NEW.agency, 1) ON CONFLICT (agency) DO UPDATE SET n = n + 1;
  INSERT INTO recent_changes (agency, n, appeal)
  SELECT agency, n, NEW.appeal FROM agency_changes WHERE agency = NEW.agency;
  DELETE FROM recent_changes
  WHERE agency = NEW.agency
    AND n <= (SELECT MIN(c.n - 1000, m.n) FROM agency_changes c JOIN stats_marks m ON m.agency = c.agency
      WHERE c.agency = NEW.agency AND c.n % 250 = 0);
END;
