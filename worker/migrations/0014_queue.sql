-- The desk's queue. Each way to filter it has an index of its own, in the order the page has, so that a page reads its own rows
-- and nothing else at any number of appeals. Partial wherever a fresh appeal need not stand in one: it costs five of them.
CREATE INDEX appeals_queue_kind ON appeals (agency, kind, due_on, id) WHERE stopped_on IS NULL;
CREATE INDEX appeals_queue_channel ON appeals (agency, channel, due_on, id) WHERE stopped_on IS NULL;
CREATE INDEX appeals_queue_nobody ON appeals (agency, due_on, id) WHERE stopped_on IS NULL AND assignee IS NULL;
CREATE INDEX appeals_queue_moderation ON appeals (agency, moderation_due_on, id)
WHERE stopped_on IS NULL AND moderated_on IS NULL AND moderation_due_on IS NOT NULL;

-- A page of one topic is merged from what waits for its moderator and what does not, so that an appeal stands in one of the two.
CREATE INDEX appeals_queue_topic_moderation ON appeals (agency, topic, due_on, id) WHERE status = 'moderation';
CREATE INDEX appeals_queue_topic ON appeals (agency, topic, due_on, id)
WHERE stopped_on IS NULL AND status <> 'moderation';

-- These begin when a moderator has decided, or when somebody is given the appeal.
CREATE INDEX appeals_queue_topic_status ON appeals (agency, topic, status, due_on, id) WHERE status <> 'moderation';
CREATE INDEX appeals_queue_nobody_status ON appeals (agency, status, due_on, id)
WHERE assignee IS NULL AND status <> 'moderation';
CREATE INDEX appeals_queue_assignee ON appeals (agency, assignee, due_on, id)
WHERE stopped_on IS NULL AND assignee IS NOT NULL;
CREATE INDEX appeals_queue_assignee_status ON appeals (agency, assignee, status, due_on, id) WHERE assignee IS NOT NULL;
CREATE INDEX appeals_queue_official ON appeals (agency, official, due_on, id)
WHERE stopped_on IS NULL AND official IS NOT NULL;
CREATE INDEX appeals_queue_official_status ON appeals (agency, official, status, due_on, id) WHERE official IS NOT NULL;
CREATE INDEX appeals_queue_territory ON appeals (agency, territory, due_on, id)
WHERE stopped_on IS NULL AND territory IS NOT NULL;
CREATE INDEX appeals_queue_territory_status ON appeals (agency, territory, status, due_on, id) WHERE territory IS NOT NULL;
CREATE INDEX appeals_queue_unread ON appeals (agency, due_on, id) WHERE unread = 1;
CREATE INDEX appeals_queue_unsolved ON appeals (agency, due_on, id) WHERE verdict ->> '$.solved' = 'no';
CREATE INDEX appeals_queue_hiding ON appeals (agency, due_on, id) WHERE hiding IS NOT NULL;
CREATE INDEX appeals_queue_returning ON appeals (agency, returns_on, id) WHERE returns_on IS NOT NULL;
-- What may still be passed on (АППК art. 65), first what may not much longer.
CREATE INDEX appeals_queue_redirectable ON appeals (agency, registered_on, id)
WHERE status IN ('registered', 'in_progress', 'clarify');

-- What waited before there was a moderators' clock is due since the day it was registered; what was decided then waits no more.
UPDATE appeals SET moderation_due_on = registered_on WHERE status = 'moderation' AND moderation_due_on IS NULL;
UPDATE appeals SET moderated_on = registered_on
WHERE status <> 'moderation' AND moderated_on IS NULL AND moderation_due_on IS NOT NULL;

-- Which appeals changed, by the number of the change, for desks that ask what is new. Old ones are forgotten now and then: whoever
-- was away that long reads the queue anew.
CREATE TABLE recent_changes (
  agency TEXT NOT NULL,
  n INTEGER NOT NULL, -- as counted by agency_changes
  appeal INTEGER NOT NULL,
  PRIMARY KEY (agency, n)
) STRICT, WITHOUT ROWID;

DROP TRIGGER events_are_changes;
CREATE TRIGGER events_are_changes AFTER INSERT ON events
BEGIN
  INSERT INTO agency_changes (agency, n) VALUES (NEW.agency, 1) ON CONFLICT (agency) DO UPDATE SET n = n + 1;
  INSERT INTO recent_changes (agency, n, appeal)
  SELECT agency, n, NEW.appeal FROM agency_changes WHERE agency = NEW.agency;
  DELETE FROM recent_changes
  WHERE agency = NEW.agency
    AND n <= (SELECT n - 1000 FROM agency_changes WHERE agency = NEW.agency AND n % 250 = 0);
END;

-- Who has which case open. Nobody stays longer than their browser says so.
CREATE TABLE desk_presence (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  staff TEXT NOT NULL,
  until TEXT NOT NULL,
  editing INTEGER NOT NULL CHECK (editing IN (0, 1)),
  PRIMARY KEY (agency, appeal, staff)
) STRICT, WITHOUT ROWID;

-- Filters a person comes back to.
CREATE TABLE saved_views (
  staff TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL CHECK (json_valid(query)),
  position INTEGER NOT NULL,
  PRIMARY KEY (staff, id)
) STRICT, WITHOUT ROWID;

-- The staff's own search, over every appeal of their agency, published or not. Each agency has a range of row ids of its own, and
-- the id of an appeal stands in it: the index needs no table beside it, and a search never leaves its agency.
CREATE TABLE desk_search_ranges (
  n INTEGER PRIMARY KEY,
  agency TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO desk_search_ranges (agency) SELECT id FROM agencies;
CREATE TRIGGER agencies_have_a_search_range AFTER INSERT ON agencies
BEGIN
  INSERT INTO desk_search_ranges (agency) VALUES (NEW.id) ON CONFLICT (agency) DO NOTHING;
END;

-- Folded words (worker/domain/folding.ts) of the redacted text, the place and the answer, and the parts of the number. What a
-- citizen wrote before it was redacted is not in here.
CREATE VIRTUAL TABLE desk_search USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = "unicode61 remove_diacritics 0"
);

WITH RECURSIVE
letters (n, letter, folded) AS (
  VALUES (1, 'ә', 'а'), (2, 'Ә', 'а'), (3, 'ғ', 'г'), (4, 'Ғ', 'г'), (5, 'қ', 'к'), (6, 'Қ', 'к'), (7, 'ң', 'н'), (8, 'Ң', 'н'),
    (9, 'ө', 'о'), (10, 'Ө', 'о'), (11, 'ұ', 'у'), (12, 'Ұ', 'у'), (13, 'ү', 'у'), (14, 'Ү', 'у'), (15, 'һ', 'х'), (16, 'Һ', 'х'),
    (17, 'і', 'и'), (18, 'І', 'и'), (19, 'ё', 'е'), (20, 'Ё', 'е'), (21, 'й', 'и'), (22, 'Й', 'и')
),
folding (id, n, words) AS (
  SELECT r.n * 17592186044416 + a.id, 0,
    concat_ws(' ', a.id / 1000000000, printf('%06d', a.id % 1000000000), a.id % 1000000000, a.number, a.text, a.place,
      a.answer ->> '$.texts.kk', a.answer ->> '$.texts.ru')
  FROM appeals a JOIN desk_search_ranges r ON r.agency = a.agency
  UNION ALL
  SELECT f.id, f.n + 1, replace(f.words, l.letter, l.folded) FROM folding f JOIN letters l ON l.n = f.n + 1
)
INSERT INTO desk_search (rowid, words) SELECT id, words FROM folding WHERE n = (SELECT MAX(n) FROM letters);
