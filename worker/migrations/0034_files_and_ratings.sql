-- Versions of what is told of the files of open data: which there are, how large, and whether they are given out. They change with what is
-- shown alone, so an act on an appeal writes a row here where it is the first one since the files were made, and none after that.
ALTER TABLE agency_changes ADD COLUMN files INTEGER NOT NULL DEFAULT 0; -- of the list of one agency
INSERT INTO service_changes (what, n) VALUES ('files', 0); -- of the catalogue

-- The catalogue does not say that newer files are on their way.
CREATE TRIGGER files_are_changes AFTER UPDATE ON open_data_months
WHEN NEW.made IS NOT NULL AND (
  (NEW.made_version, NEW.made_at) IS NOT (OLD.made_version, OLD.made_at)
  OR (NEW.version > NEW.made_version) <> (OLD.version > OLD.made_version)
  OR (NEW.taken > NEW.made_version) <> (OLD.taken > OLD.made_version)
)
BEGIN
  INSERT INTO agency_changes (agency, n, files) VALUES (NEW.agency, 0, 1) ON CONFLICT (agency) DO UPDATE SET files = files + 1;
  UPDATE service_changes SET n = n + 1 WHERE what = 'files' AND (
    (NEW.made_version, NEW.made_at) IS NOT (OLD.made_version, OLD.made_at)
    OR (NEW.taken > NEW.made_version) <> (OLD.taken > OLD.made_version)
  );
END;

CREATE TRIGGER names_are_changes_of_files AFTER UPDATE OF names ON agencies WHEN NEW.names <> OLD.names
BEGIN
  INSERT INTO agency_changes (agency, n, files) VALUES (NEW.id, 0, 1) ON CONFLICT (agency) DO UPDATE SET files = files + 1;
  UPDATE service_changes SET n = n + 1 WHERE what = 'files';
END;

-- Files tell times to the second from now on: what was made before is made once more.
UPDATE open_data_months SET version = version + 1 WHERE made IS NOT NULL;

-- What a rating reads of everybody at once is numbers alone from now on: those that are counted, in the order of `COUNTED` in
-- worker/domain/rating/inputs.ts, then working days and how many answers took so many, the slowest first.
UPDATE rated_quarters SET kept = (
  SELECT json_group_object(who.key, json('[' || concat_ws(',',
    who.value ->> '$.counts.cases', who.value ->> '$.counts.apart', who.value ->> '$.counts.nobodys',
    who.value ->> '$.counts.unanswered', who.value ->> '$.counts.empty', who.value ->> '$.counts.repeated',
    who.value ->> '$.counts.onTime', who.value ->> '$.counts.substance', who.value ->> '$.counts.yes',
    who.value ->> '$.counts.partlyOrYes', who.value ->> '$.counts.notNo', who.value ->> '$.counts.clear',
    who.value ->> '$.counts.notUnclear', who.value ->> '$.counts.local',
    (SELECT group_concat(ended.key || ',' || ended.value, ',' ORDER BY CAST(ended.key AS INTEGER) DESC)
     FROM json_each(who.value, '$.ended') ended)
  ) || ']'))
  FROM json_each(rated_quarters.kept) who
);
