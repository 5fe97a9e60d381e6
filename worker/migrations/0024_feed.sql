-- The feed for reading: what an appeal is about, and each way to narrow the feed.
ALTER TABLE appeals ADD COLUMN object TEXT; -- id of a thing, as the site names it
