-- Search of similar appeals, and people who have the same problem.

-- One row for each appeal whose words everybody may read, and what the order of what is found needs. The numbers tie the rows of
-- the index to appeals.
CREATE TABLE search_entries (
  id INTEGER PRIMARY KEY,
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  lat REAL, -- as the public sees it
  lon REAL,
  answered INTEGER NOT NULL CHECK (answered IN (0, 1)),
  UNIQUE (agency, appeal),
  FOREIGN KEY (agency, appeal) REFERENCES appeals (agency, id)
) STRICT;

-- Folded words (worker/domain/folding.ts) of the published text, the place and the answer. The index keeps no text of its own. The
-- hyphen belongs to the ids of agencies: folded words have none.
CREATE VIRTUAL TABLE search USING fts5 (
  agency,
  words,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '-'"
);
-- Everybody in an agency shares its id, so it says nothing about likeness.
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(0.0, 1.0)');

-- What was published before. SQLite folds no Cyrillic letters, so they are replaced one by one; the tokenizer makes capitals small.
INSERT INTO search_entries (agency, appeal, lat, lon, answered)
SELECT agency, id, lat, lon, answer IS NOT NULL FROM appeals WHERE publication = 'published' AND listed_at IS NOT NULL;

WITH RECURSIVE
letters (n, letter, folded) AS (
  VALUES (1, 'ә', 'а'), (2, 'Ә', 'а'), (3, 'ғ', 'г'), (4, 'Ғ', 'г'), (5, 'қ', 'к'), (6, 'Қ', 'к'), (7, 'ң', 'н'), (8, 'Ң', 'н'),
    (9, 'ө', 'о'), (10, 'Ө', 'о'), (11, 'ұ', 'у'), (12, 'Ұ', 'у'), (13, 'ү', 'у'), (14, 'Ү', 'у'), (15, 'һ', 'х'), (16, 'Һ', 'х'),
    (17, 'і', 'и'), (18, 'І', 'и'), (19, 'ё', 'е'), (20, 'Ё', 'е'), (21, 'й', 'и'), (22, 'Й', 'и'), (23, '-', ' ')
),
folding (id, agency, n, words) AS (
  SELECT e.id, a.agency, 0, concat_ws(' ', a.text, a.place, a.answer ->> '$.texts.kk', a.answer ->> '$.texts.ru')
  FROM search_entries e JOIN appeals a ON a.agency = e.agency AND a.id = e.appeal
  UNION ALL
  SELECT f.id, f.agency, f.n + 1, replace(f.words, l.letter, l.folded) FROM folding f JOIN letters l ON l.n = f.n + 1
)
INSERT INTO search (rowid, agency, words) SELECT id, agency, words FROM folding WHERE n = (SELECT MAX(n) FROM letters);

-- "I have the same problem": one row for each browser and appeal. Nobody is named: both hashes are keyed with the deployment's secret.
CREATE TABLE supports (
  key_hash TEXT PRIMARY KEY, -- of the appeal and the key the browser made for it
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  day TEXT NOT NULL, -- local
  network TEXT, -- of the day, the appeal and the network the request came from; NULL once the day is over
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)), -- 0: held, too many came from one network that day
  FOREIGN KEY (agency, appeal) REFERENCES appeals (agency, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX supports_counted ON supports (agency, appeal) WHERE counted = 1;
CREATE INDEX supports_network ON supports (day, network, counted) WHERE network IS NOT NULL;
