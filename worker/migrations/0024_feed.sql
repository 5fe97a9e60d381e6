-- The feed for reading: what an appeal is about, each way to narrow the feed, and a number that changes with whatever everybody sees.
ALTER TABLE appeals ADD COLUMN object TEXT; -- id of a thing, as the site names it: a school, a road, a budget line

-- One index for each way, in the order of the feed, so that a page reads its own rows and nothing else. All of them begin when an
-- appeal is listed: one that waits for its moderator stands in none.
CREATE INDEX appeals_feed_kind ON appeals (agency, kind, listed_at DESC, id DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX appeals_feed_lang ON appeals (agency, lang, listed_at DESC, id DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX appeals_feed_unsolved ON appeals (agency, listed_at DESC, id DESC)
WHERE listed_at IS NOT NULL AND verdict ->> '$.solved' = 'no';

-- Where it was and what it is about are open with the words, so nobody finds by them what is not shown.
CREATE INDEX appeals_feed_territory ON appeals (agency, territory, listed_at DESC, id DESC)
WHERE listed_at IS NOT NULL AND publication = 'published' AND territory IS NOT NULL;
CREATE INDEX appeals_feed_territory_topic ON appeals (agency, territory, topic, listed_at DESC, id DESC)
WHERE listed_at IS NOT NULL AND publication = 'published' AND territory IS NOT NULL;
CREATE INDEX appeals_feed_territory_status ON appeals (agency, territory, status, listed_at DESC, id DESC)
WHERE listed_at IS NOT NULL AND publication = 'published' AND territory IS NOT NULL;
CREATE INDEX appeals_feed_object ON appeals (agency, object, listed_at DESC, id DESC)
WHERE listed_at IS NOT NULL AND publication = 'published' AND object IS NOT NULL;
CREATE INDEX appeals_feed_points ON appeals (agency, listed_at DESC, id DESC)
WHERE listed_at IS NOT NULL AND publication = 'published' AND lat IS NOT NULL;

-- What is late is found by its due date, and leaves these the day it is answered.
CREATE INDEX appeals_feed_due ON appeals (agency, due_on, id) WHERE stopped_on IS NULL AND listed_at IS NOT NULL;
CREATE INDEX appeals_feed_due_topic ON appeals (agency, topic, due_on, id)
WHERE stopped_on IS NULL AND listed_at IS NOT NULL;
CREATE INDEX appeals_feed_due_territory ON appeals (agency, territory, due_on, id)
WHERE stopped_on IS NULL AND listed_at IS NOT NULL AND publication = 'published' AND territory IS NOT NULL;

CREATE INDEX territories_kato ON territories (agency, kato) WHERE kato IS NOT NULL;

-- What everybody sees changes with events, which `n` counts, and without any: settings, explainers, voices. The desk does not ask
-- about those, so they have a number of their own. Both together are the version of an agency's public answers.
ALTER TABLE agency_changes ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER settings_are_quiet_changes AFTER UPDATE ON agencies
BEGIN
  INSERT INTO agency_changes (agency, n, quiet) VALUES (NEW.id, 0, 1) ON CONFLICT (agency) DO UPDATE SET quiet = quiet + 1;
END;
CREATE TRIGGER supports_are_quiet_changes AFTER UPDATE OF supports ON appeals WHEN NEW.supports <> OLD.supports
BEGIN
  INSERT INTO agency_changes (agency, n, quiet) VALUES (NEW.agency, 0, 1)
  ON CONFLICT (agency) DO UPDATE SET quiet = quiet + 1;
END;
CREATE TRIGGER explainers_are_quiet_changes AFTER INSERT ON explainers
BEGIN
  INSERT INTO agency_changes (agency, n, quiet) VALUES (NEW.agency, 0, 1)
  ON CONFLICT (agency) DO UPDATE SET quiet = quiet + 1;
END;
CREATE TRIGGER rewritten_explainers_are_quiet_changes AFTER UPDATE ON explainers
BEGIN
  INSERT INTO agency_changes (agency, n, quiet) VALUES (NEW.agency, 0, 1)
  ON CONFLICT (agency) DO UPDATE SET quiet = quiet + 1;
END;
CREATE TRIGGER ratings_are_quiet_changes AFTER INSERT ON page_ratings
BEGIN
  INSERT INTO agency_changes (agency, n, quiet) VALUES (NEW.agency, 0, 1)
  ON CONFLICT (agency) DO UPDATE SET quiet = quiet + 1;
END;
CREATE TRIGGER counted_ratings_are_quiet_changes AFTER UPDATE ON page_ratings
WHEN NEW.yes <> OLD.yes OR NEW.no <> OLD.no
BEGIN
  INSERT INTO agency_changes (agency, n, quiet) VALUES (NEW.agency, 0, 1)
  ON CONFLICT (agency) DO UPDATE SET quiet = quiet + 1;
END;
