-- Versions of what is read over all agencies, a row each: asking whether anything has changed reads that row and no other, however many
-- agencies there are. What one agency says has its own version in `agency_changes`.
CREATE TABLE service_changes (
  what TEXT PRIMARY KEY, -- late, counted, or a region: its feed
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO service_changes (what, n) VALUES ('late', 0), ('counted', 0);
INSERT INTO service_changes (what, n) SELECT DISTINCT region, 0 FROM agencies WHERE region GLOB 'KZ-[0-9][0-9]';

-- `late`: what stands in the public list of what is late. The condition is that of its indexes, so no other act writes a row here.
CREATE TRIGGER late_appeals_are_changes AFTER UPDATE ON appeals
WHEN (OLD.late_in IS NOT NULL AND OLD.stopped_on IS NULL) OR (NEW.late_in IS NOT NULL AND NEW.stopped_on IS NULL)
BEGIN
  UPDATE service_changes SET n = n + 1 WHERE what = 'late';
END;

-- A region: what its agencies have in their feeds. What waits for a moderator stands in none, so a submission writes no row here; nor
-- does a voice, which feeds do not tell.
CREATE TRIGGER new_items_are_changes AFTER INSERT ON appeals WHEN NEW.listed_at IS NOT NULL
BEGIN
  UPDATE service_changes SET n = n + 1 WHERE what = (SELECT region FROM agencies WHERE id = NEW.agency);
END;
CREATE TRIGGER items_are_changes AFTER UPDATE ON appeals
WHEN (OLD.listed_at IS NOT NULL OR NEW.listed_at IS NOT NULL) AND NEW.supports = OLD.supports
BEGIN
  UPDATE service_changes SET n = n + 1 WHERE what = (SELECT region FROM agencies WHERE id = NEW.agency);
END;

-- `counted`: what is counted once a day, who is counted, and what they keep open. A mark moves in the batch that writes the numbers.
CREATE TRIGGER counts_are_changes AFTER UPDATE ON stats_marks
BEGIN
  UPDATE service_changes SET n = n + 1 WHERE what = 'counted';
END;
CREATE TRIGGER new_openness_is_a_change AFTER INSERT ON agency_openness
BEGIN
  UPDATE service_changes SET n = n + 1 WHERE what = 'counted';
END;
CREATE TRIGGER other_openness_is_a_change AFTER UPDATE ON agency_openness
BEGIN
  UPDATE service_changes SET n = n + 1 WHERE what = 'counted';
END;
CREATE TRIGGER lost_openness_is_a_change AFTER DELETE ON agency_openness
BEGIN
  UPDATE service_changes SET n = n + 1 WHERE what = 'counted';
END;

-- Names and calendars stand in all of them; an agency that moves leaves one region's feed for another's.
CREATE TRIGGER new_agencies_are_changes AFTER INSERT ON agencies
BEGIN
  INSERT INTO service_changes (what, n) SELECT NEW.region, 0 WHERE NEW.region GLOB 'KZ-[0-9][0-9]' ON CONFLICT (what) DO NOTHING;
  UPDATE service_changes SET n = n + 1 WHERE what IN ('late', 'counted', NEW.region);
END;
CREATE TRIGGER settings_are_changes AFTER UPDATE ON agencies
BEGIN
  INSERT INTO service_changes (what, n) SELECT NEW.region, 0 WHERE NEW.region GLOB 'KZ-[0-9][0-9]' ON CONFLICT (what) DO NOTHING;
  UPDATE service_changes SET n = n + 1 WHERE what IN ('late', 'counted', OLD.region, NEW.region);
END;

-- The agencies of a region, where its feed is made.
CREATE INDEX agencies_region ON agencies (region);
