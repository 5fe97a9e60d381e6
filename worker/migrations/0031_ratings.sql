-- The rating: what agencies keep open for people, and new cells in the numbers.

-- What somebody has looked at. Whoever looks after the service writes it down; each change is in staff_log too.
CREATE TABLE agency_openness (
  agency TEXT NOT NULL REFERENCES agencies (id),
  fact TEXT NOT NULL CHECK (fact IN ('space', 'front_office', 'service_model', 'open_budget')),
  evidence TEXT NOT NULL CHECK (evidence LIKE 'https://%'), -- page on which anybody can see it
  since TEXT NOT NULL CHECK (since GLOB '20[0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  PRIMARY KEY (agency, fact)
) STRICT, WITHOUT ROWID;

-- What was counted before knows nothing of the rating: everything is counted anew, from the appeals as they are.
DELETE FROM stats_appeals;
DELETE FROM stats_quarters;
UPDATE stats_marks
SET seeded = 0, counted_on = '', n = COALESCE((SELECT c.n FROM agency_changes c WHERE c.agency = stats_marks.agency), 0);
