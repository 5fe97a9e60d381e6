-- Formula 2026-3: an answer under words that a moderator has hidden counts as "not solved" and "unclear", and how many there are is told. One
-- number more is kept of each quarter, so what was kept is counted anew, from the appeals as they are.
DELETE FROM rated_quarters;
DELETE FROM stats_appeals;
DELETE FROM stats_quarters;
UPDATE stats_marks
SET seeded = 0, counted_on = '', n = COALESCE((SELECT c.n FROM agency_changes c WHERE c.agency = stats_marks.agency), 0);
