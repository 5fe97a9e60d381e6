-- Photos of the agency in its answers. Apart from `appeal_photos`: an official may show the citizen's own picture as it was before,
-- and what the agency shows takes no place from what the citizen may still send. Which of them everybody sees stands in the answer;
-- a photo that a corrected answer leaves out stays here, because the history names it.
CREATE TABLE answer_photos (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  photo TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 1), -- of the answer that first showed it
  -- In this order it also finds the appeals of a photo, which the foreign key asks for when a photo goes.
  PRIMARY KEY (agency, photo, appeal),
  FOREIGN KEY (agency, appeal) REFERENCES appeals (agency, id),
  FOREIGN KEY (agency, photo) REFERENCES photos (agency, id)
) STRICT, WITHOUT ROWID;

-- Beginnings of answers that the staff of an agency keep for each other.
CREATE TABLE answer_templates (
  agency TEXT NOT NULL REFERENCES agencies (id),
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  title TEXT NOT NULL,
  topic TEXT, -- NULL: for every topic
  nature TEXT NOT NULL,
  texts TEXT NOT NULL CHECK (json_valid(texts)), -- with fields to fill in, such as {date}
  uses INTEGER NOT NULL DEFAULT 0 CHECK (uses >= 0),
  used_at TEXT,
  made_by TEXT NOT NULL, -- staff
  updated_by TEXT NOT NULL, -- staff, by name: shown beside the template
  updated_at TEXT NOT NULL,
  PRIMARY KEY (agency, id)
) STRICT, WITHOUT ROWID;
