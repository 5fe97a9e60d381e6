-- The post that an appeal from a social network was made of. Private: it may name its author.
ALTER TABLE private_parts ADD COLUMN link TEXT;

-- Short public answers to what is asked again and again. An agency has few of them, and they are read together.
CREATE TABLE explainers (
  agency TEXT NOT NULL REFERENCES agencies (id),
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  topic TEXT,
  question TEXT NOT NULL CHECK (json_valid(question)),
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  official TEXT NOT NULL CHECK (json_valid(official)), -- as they were when it was written
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  updated_at TEXT NOT NULL,
  staff TEXT NOT NULL, -- who wrote it last; never public
  PRIMARY KEY (agency, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX explainers_shown ON explainers (agency, updated_at DESC) WHERE retired = 0;
