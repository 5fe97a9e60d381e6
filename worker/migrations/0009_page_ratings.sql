-- Whether a page was useful: one voice for each browser and page, the last one counts. Private, because people write more into a
-- sentence than they were asked: one module reads and writes it.
CREATE TABLE page_voices (
  id INTEGER PRIMARY KEY,
  key_hash TEXT NOT NULL UNIQUE, -- keyed hash of the page and the key the browser made for it
  agency TEXT NOT NULL REFERENCES agencies (id),
  page TEXT NOT NULL, -- canonical address
  useful INTEGER NOT NULL CHECK (useful IN (0, 1)),
  sentence TEXT, -- as written
  at TEXT NOT NULL,
  day TEXT NOT NULL, -- local
  network TEXT, -- keyed hash of the day, the page and the network the request came from; NULL once the day is over
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)) -- 0: held, too many came from one network that day
) STRICT;
CREATE INDEX page_voices_counted ON page_voices (agency, page, useful) WHERE counted = 1;
CREATE INDEX page_voices_sentences ON page_voices (agency, at DESC, id DESC) WHERE sentence IS NOT NULL AND counted = 1;
CREATE INDEX page_voices_network ON page_voices (day, network, counted) WHERE network IS NOT NULL;

-- The public numbers, derived from the voices that count.
CREATE TABLE page_ratings (
  agency TEXT NOT NULL REFERENCES agencies (id),
  page TEXT NOT NULL,
  yes INTEGER NOT NULL CHECK (yes >= 0),
  no INTEGER NOT NULL CHECK (no >= 0),
  PRIMARY KEY (agency, page)
) STRICT, WITHOUT ROWID;
