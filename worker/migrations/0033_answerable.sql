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
