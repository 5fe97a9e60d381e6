-- Makes both indexes of the search anew from the appeals. Nothing else is read or written, so it may be run at any time: after a
-- restore, because no export of D1 holds them, or when an index is broken. A migration that changes what the indexes hold changes this too.
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(0.0, 1.0)');
INSERT INTO search (search) VALUES ('delete-all');
INSERT INTO desk_search (desk_search) VALUES ('delete-all');

-- SQLite folds no Cyrillic letters, so they are replaced one by one (sdk/contract/fold.ts); the tokenizer makes capitals small.
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

WITH RECURSIVE
letters (n, letter, folded) AS (
  VALUES (1, 'ә', 'а'), (2, 'Ә', 'а'), (3, 'ғ', 'г'), (4, 'Ғ', 'г'), (5, 'қ', 'к'), (6, 'Қ', 'к'), (7, 'ң', 'н'), (8, 'Ң', 'н'),
    (9, 'ө', 'о'), (10, 'Ө', 'о'), (11, 'ұ', 'у'), (12, 'Ұ', 'у'), (13, 'ү', 'у'), (14, 'Ү', 'у'), (15, 'һ', 'х'), (16, 'Һ', 'х'),
    (17, 'і', 'и'), (18, 'І', 'и'), (19, 'ё', 'е'), (20, 'Ё', 'е'), (21, 'й', 'и'), (22, 'Й', 'и')
),
folding (id, n, words) AS (
  SELECT r.n * 17592186044416 + a.id, 0,
    concat_ws(' ', a.id / 1000000000, printf('%06d', a.id % 1000000000), a.id % 1000000000, coalesce(a.number, g.prefix),
      a.text, a.place, a.answer ->> '$.texts.kk', a.answer ->> '$.texts.ru')
  FROM appeals a JOIN desk_search_ranges r ON r.agency = a.agency JOIN agencies g ON g.id = a.agency
  UNION ALL
  SELECT f.id, f.n + 1, replace(f.words, l.letter, l.folded) FROM folding f JOIN letters l ON l.n = f.n + 1
)
INSERT INTO desk_search (rowid, words) SELECT id, words FROM folding WHERE n = (SELECT MAX(n) FROM letters);
