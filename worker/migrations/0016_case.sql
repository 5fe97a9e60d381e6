-- What the desk has of a case beside its public record: notes of its own, and copies of photos with black boxes in them.

-- A photo of an appeal may have a copy that everybody sees instead. SQLite adds no foreign key over two columns to a table, so it is
-- made anew; nothing refers to it.
CREATE TABLE new_appeal_photos (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  photo TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 1), -- of the event that brought it: 1 came with the appeal, others with a follow-up
  published INTEGER NOT NULL DEFAULT 0 CHECK (published IN (0, 1)), -- a moderator has named it; seen while the appeal is published
  public_photo TEXT CHECK (public_photo <> photo), -- the copy that everybody sees instead
  PRIMARY KEY (agency, appeal, position),
  -- In this order it also finds the appeals of a photo, which the foreign key asks for when a photo goes.
  UNIQUE (agency, photo, appeal),
  FOREIGN KEY (agency, appeal) REFERENCES appeals (agency, id),
  FOREIGN KEY (agency, photo) REFERENCES photos (agency, id),
  FOREIGN KEY (agency, public_photo) REFERENCES photos (agency, id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_appeal_photos (agency, appeal, position, photo, seq, published)
SELECT agency, appeal, position, photo, seq, published FROM appeal_photos;
DROP TABLE appeal_photos;
ALTER TABLE new_appeal_photos RENAME TO appeal_photos;
-- Partial: a photo without a copy costs no index row when it comes.
CREATE INDEX appeal_photos_public ON appeal_photos (agency, public_photo) WHERE public_photo IS NOT NULL;

-- What the staff write to each other about an appeal. Never public, never the citizen's; gone with the private part.
CREATE TABLE notes (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  id TEXT NOT NULL CHECK (length(id) BETWEEN 22 AND 64), -- made by the writer's browser: the same note sent twice is one
  at TEXT NOT NULL,
  staff TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (agency, appeal, id),
  FOREIGN KEY (agency, appeal) REFERENCES appeals (agency, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER notes_are_changes AFTER INSERT ON notes
BEGIN
  INSERT INTO agency_changes (agency, n) VALUES (NEW.agency, 1) ON CONFLICT (agency) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER notes_taken_back_are_changes AFTER DELETE ON notes
BEGIN
  INSERT INTO agency_changes (agency, n) VALUES (OLD.agency, 1) ON CONFLICT (agency) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER notes_go_with_the_private_part AFTER DELETE ON private_parts
BEGIN
  DELETE FROM notes WHERE agency = OLD.agency AND appeal = OLD.appeal;
END;
