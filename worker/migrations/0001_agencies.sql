-- Agencies and the named people who answer for them.
-- Lists and localized texts are JSON: they are read whole, with the one row, and never searched.
CREATE TABLE agencies (
  id TEXT PRIMARY KEY,
  prefix TEXT NOT NULL UNIQUE, -- of the public numbers; found by GET /v1/appeals/:number
  names TEXT NOT NULL CHECK (json_valid(names)),
  languages TEXT NOT NULL CHECK (json_valid(languages)),
  kinds TEXT NOT NULL CHECK (json_valid(kinds)),
  topics TEXT NOT NULL CHECK (json_valid(topics)),
  origins TEXT NOT NULL CHECK (json_valid(origins)), -- exact origins of the agency's sites, for CORS
  page_params TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(page_params)), -- query parameters that tell its pages apart
  notice TEXT CHECK (notice IS NULL OR json_valid(notice)),
  official_appeal_url TEXT NOT NULL,
  closes_at TEXT NOT NULL CHECK (closes_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  calendar_overrides TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(calendar_overrides)) -- date -> true if it is worked, false if not
) STRICT, WITHOUT ROWID;

CREATE TABLE officials (
  agency TEXT NOT NULL REFERENCES agencies (id),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  position TEXT NOT NULL CHECK (json_valid(position)),
  PRIMARY KEY (agency, id)
) STRICT, WITHOUT ROWID;
