-- What is late, for everybody. Whether an appeal is late is read from `due_on` and `stopped_on` and from nothing else; `late_in` only
-- puts it into the indexes of the public list, at the midnight after its last day, so that an appeal that is never late costs no row.
ALTER TABLE appeals ADD COLUMN late_in TEXT; -- region of its agency, '' for the whole country
CREATE INDEX appeals_late ON appeals (due_on, agency, id) WHERE late_in IS NOT NULL AND stopped_on IS NULL;
CREATE INDEX appeals_late_topic ON appeals (topic, due_on, agency, id) WHERE late_in IS NOT NULL AND stopped_on IS NULL;
CREATE INDEX appeals_late_region ON appeals (late_in, due_on, agency, id)
WHERE late_in IS NOT NULL AND stopped_on IS NULL;
CREATE INDEX appeals_late_region_topic ON appeals (late_in, topic, due_on, agency, id)
WHERE late_in IS NOT NULL AND stopped_on IS NULL;
CREATE INDEX appeals_late_agency ON appeals (agency, due_on, id) WHERE late_in IS NOT NULL AND stopped_on IS NULL;
CREATE INDEX appeals_late_agency_topic ON appeals (agency, topic, due_on, id)
WHERE late_in IS NOT NULL AND stopped_on IS NULL;

-- How many were late when a day ended, and which ones when a month did. Written down once and never changed: whoever answers later
-- has still been late.
CREATE TABLE overdue_days (
  day TEXT NOT NULL,
  agency TEXT NOT NULL REFERENCES agencies (id),
  n INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (day, agency)
) STRICT, WITHOUT ROWID;
CREATE INDEX overdue_days_agency ON overdue_days (agency, day);

CREATE TABLE overdue_months (
  month TEXT NOT NULL,
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  topic TEXT NOT NULL,
  due_on TEXT NOT NULL,
  days INTEGER NOT NULL CHECK (days >= 0), -- working days late when the month ended
  PRIMARY KEY (month, due_on, agency, appeal),
  FOREIGN KEY (agency, appeal) REFERENCES appeals (agency, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX overdue_months_agency ON overdue_months (month, agency, due_on, appeal);

CREATE TRIGGER overdue_days_never_change BEFORE UPDATE ON overdue_days
BEGIN
  SELECT RAISE (ABORT, 'the archive never changes');
END;
CREATE TRIGGER overdue_days_never_vanish BEFORE DELETE ON overdue_days
BEGIN
  SELECT RAISE (ABORT, 'the archive never changes');
END;
CREATE TRIGGER overdue_months_never_change BEFORE UPDATE ON overdue_months
BEGIN
  SELECT RAISE (ABORT, 'the archive never changes');
END;
CREATE TRIGGER overdue_months_never_vanish BEFORE DELETE ON overdue_months
BEGIN
  SELECT RAISE (ABORT, 'the archive never changes');
END;
