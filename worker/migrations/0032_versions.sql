-- Versions of what is read over all agencies, a row each: asking whether anything has changed reads that row and no other, however many
-- agencies there are. What one agency says has its own version in `agency_changes`.
CREATE TABLE service_changes (
  what TEXT PRIMARY KEY CHECK (what IN ('late', 'counted')),
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO service_changes (what, n) VALUES ('late', 0), ('counted', 0);

-- `late`: what stands in the public list of what is late. The condition is that of its indexes, so no other act writes a row here.
CREATE TRIGGER late_appeals_are_changes AFTER UPDATE ON appeals
WHEN (OLD.late_in IS NOT NULL AND OLD.stopped_on IS NULL) OR (NEW.late_in IS NOT NULL AND NEW.stopped_on IS NULL)
BEGIN
  UPDATE service_changes SET n = n + 1 WHERE what = 'late';
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

-- Names, regions and calendars stand in both.
CREATE TRIGGER new_agencies_are_changes AFTER INSERT ON agencies
BEGIN
  UPDATE service_changes SET n = n + 1;
END;
CREATE TRIGGER settings_are_changes AFTER UPDATE ON agencies
BEGIN
  UPDATE service_changes SET n = n + 1;
END;

-- The agencies of a region, for the version of its feed: it is made of theirs.
CREATE INDEX agencies_region ON agencies (region);
