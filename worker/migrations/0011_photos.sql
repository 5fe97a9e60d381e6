-- Photos: what is known of them. The bytes lie in the bucket, under the key in `object`.
CREATE TABLE photos (
  agency TEXT NOT NULL REFERENCES agencies (id),
  id TEXT NOT NULL CHECK (length(id) = 43), -- SHA-256 of the stripped bytes, base64url
  object TEXT NOT NULL, -- key in the bucket; every upload has its own, so that removing old bytes never removes new ones
  type TEXT NOT NULL CHECK (type IN ('image/jpeg', 'image/png', 'image/webp')),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  uploaded_at TEXT NOT NULL, -- last time; an appeal takes a photo within a day of it
  attached INTEGER NOT NULL DEFAULT 0 CHECK (attached IN (0, 1)), -- to some appeal; what is not is removed after a day
  PRIMARY KEY (agency, id)
) STRICT, WITHOUT ROWID;

-- What may be removed, oldest first. Partial: photos of appeals cost the collector no reads.
CREATE INDEX photos_orphans ON photos (uploaded_at) WHERE attached = 0;

-- Which photos belong to an appeal, in the order its citizen gave them.
CREATE TABLE appeal_photos (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 1),
  photo TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 1), -- of the event that brought it: 1 came with the appeal, others with a follow-up
  published INTEGER NOT NULL DEFAULT 0 CHECK (published IN (0, 1)), -- a moderator has named it; seen while the appeal is published
  PRIMARY KEY (agency, appeal, position),
  -- In this order it also finds the appeals of a photo, which the foreign key asks for when a photo goes.
  UNIQUE (agency, photo, appeal),
  FOREIGN KEY (agency, appeal) REFERENCES appeals (agency, id),
  FOREIGN KEY (agency, photo) REFERENCES photos (agency, id)
) STRICT, WITHOUT ROWID;

-- How far the search for bytes without a row has come; one row.
CREATE TABLE photo_sweep (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  after TEXT NOT NULL -- key in the bucket; the empty one is the beginning
) STRICT;
