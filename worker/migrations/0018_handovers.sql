-- Appeals that were passed on to another agency of the service, whole or in part (АППК art. 65).

-- One row for each row of `appeals` that came from another agency. An appeal that is passed on whole keeps its number, and with it the
-- code and the addresses for notices, which stay with the row its citizen made; a part has a number of its own, and the same citizen.
CREATE TABLE handovers (
  agency TEXT NOT NULL, -- the body that received it
  appeal INTEGER NOT NULL,
  first_agency TEXT NOT NULL, -- the body the citizen wrote to
  first_appeal INTEGER NOT NULL,
  part INTEGER NOT NULL CHECK (part >= 0), -- 0: the whole; parts are counted from 1, for each citizen's appeal
  held INTEGER NOT NULL CHECK (held IN (0, 1)), -- 1: answered here; 0: passed on again
  PRIMARY KEY (agency, appeal),
  FOREIGN KEY (agency, appeal) REFERENCES appeals (agency, id),
  FOREIGN KEY (first_agency, first_appeal) REFERENCES appeals (agency, id)
) STRICT, WITHOUT ROWID;

-- However often it was passed on, one body answers it. Found in one step, and so are all rows a citizen's appeal has become.
CREATE UNIQUE INDEX handovers_held ON handovers (first_agency, first_appeal, part) WHERE held = 1;
CREATE INDEX handovers_first ON handovers (first_agency, first_appeal);
-- Whose citizens an agency answers: their sites may ask it.
CREATE INDEX handovers_between ON handovers (agency, first_agency);

-- Where the appeal of each number is answered. A row that came with another body's number has none of its own.
CREATE VIEW places AS
SELECT n.agency, n.id AS appeal,
  COALESCE(h.agency, n.agency) AS holder, COALESCE(h.appeal, n.id) AS held,
  COALESCE(o.first_agency, n.agency) AS first_agency, COALESCE(o.first_appeal, n.id) AS first_appeal,
  COALESCE(o.part, 0) AS part
FROM appeals n
LEFT JOIN handovers o ON o.agency = n.agency AND o.appeal = n.id
LEFT JOIN handovers h ON h.first_agency = COALESCE(o.first_agency, n.agency)
  AND h.first_appeal = COALESCE(o.first_appeal, n.id) AND h.part = COALESCE(o.part, 0) AND h.held = 1
WHERE n.number IS NULL;

-- Every row that one citizen's appeal has become, the first one included: whoever takes back a consent or erases must reach them all.
CREATE VIEW copies AS
SELECT first_agency, first_appeal, agency, appeal FROM handovers
UNION SELECT first_agency, first_appeal, first_agency, first_appeal FROM handovers;

-- An appeal may come back, and come again: an agency then has several rows under one number, and the last one counts.
DROP INDEX appeals_number;
CREATE INDEX appeals_number ON appeals (agency, number) WHERE number IS NOT NULL;

-- The bytes of a photo that came with an appeal lie where they were uploaded, under a key that begins with that agency. They are
-- removed when the last row that names them goes. Partial: what is uploaded costs no index row.
CREATE INDEX photos_shared ON photos (object) WHERE object NOT GLOB agency || '/*';

-- How much of what came to an agency it answered itself.
CREATE INDEX appeals_ended ON appeals (agency, stopped_on) WHERE stopped_on IS NOT NULL AND origin IS NULL;
