-- The public record of an appeal. Nothing in this table is private: what a citizen wrote stands here only after redaction,
-- the original lives in private_parts and nowhere else.
--
-- Keyed by agency and a time-ordered id (year * 10^9 + sequence), without a rowid: one row written per appeal instead of
-- the three of a table with a text key and its index.
CREATE TABLE appeals (
  agency TEXT NOT NULL REFERENCES agencies (id),
  id INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), -- number of the latest event; guards concurrent acts
  kind TEXT NOT NULL CHECK (kind IN ('application', 'complaint', 'report', 'proposal', 'response', 'request')),
  topic TEXT NOT NULL CHECK (topic IN ('utilities', 'roads', 'transport', 'lighting', 'water', 'sewerage', 'heating', 'electricity', 'gas', 'waste', 'greening', 'snow', 'lifts', 'housing_queue', 'land', 'construction', 'health', 'education', 'social', 'employment', 'environment', 'safety', 'animals', 'services', 'corruption', 'accessibility', 'other')),
  lang TEXT NOT NULL CHECK (lang IN ('kk', 'ru', 'en')),
  channel TEXT NOT NULL CHECK (channel IN ('widget', 'sdk', 'phone', 'office', 'social', 'monitor')),
  status TEXT NOT NULL CHECK (status IN ('moderation', 'rejected', 'registered', 'in_progress', 'clarify', 'redirected', 'extended', 'answered', 'done', 'terminated', 'withdrawn')),
  publication TEXT NOT NULL CHECK (publication IN ('awaiting', 'published', 'no_consent', 'rejected')),
  consented INTEGER NOT NULL CHECK (consented IN (0, 1)), -- to publication, law 94-V art. 7(3)
  rejection TEXT CHECK (rejection IN ('insult', 'personal_data', 'spam', 'off_topic')),
  text TEXT NOT NULL,
  place TEXT,
  page_url TEXT,
  page_title TEXT,
  -- The clock: a due date with everything it was computed from.
  received_at TEXT NOT NULL,
  closes_at TEXT NOT NULL,
  registered_on TEXT NOT NULL,
  shift TEXT CHECK (shift IN ('after_hours', 'day_off')),
  term INTEGER NOT NULL CHECK (term > 0),
  days_off TEXT NOT NULL CHECK (json_valid(days_off)),
  calendar TEXT NOT NULL,
  due_on TEXT NOT NULL,
  extension TEXT CHECK (extension IS NULL OR json_valid(extension)),
  stopped_on TEXT, -- local day the agency's duty ended; NULL while the term runs
  -- Results.
  redirected_to TEXT CHECK (redirected_to IS NULL OR json_valid(redirected_to)),
  answer TEXT CHECK (answer IS NULL OR json_valid(answer)),
  measures TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(measures)),
  listed_at TEXT, -- time of the latest public event; NULL keeps the appeal out of the feed
  PRIMARY KEY (agency, id)
) STRICT, WITHOUT ROWID;

-- Feed, one index for each way to filter it, so that a page reads its own rows and nothing else. Partial: an appeal that
-- waits for a moderator costs no index rows when it is submitted.
CREATE INDEX appeals_feed ON appeals (agency, listed_at DESC, id DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX appeals_feed_topic ON appeals (agency, topic, listed_at DESC, id DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX appeals_feed_status ON appeals (agency, status, listed_at DESC, id DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX appeals_feed_both ON appeals (agency, topic, status, listed_at DESC, id DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX appeals_feed_page ON appeals (agency, page_url, listed_at DESC, id DESC)
WHERE listed_at IS NOT NULL AND page_url IS NOT NULL;

-- Desk queue by deadline: what is still owed, and one status at a time.
CREATE INDEX appeals_queue ON appeals (agency, due_on, id) WHERE stopped_on IS NULL;
CREATE INDEX appeals_queue_status ON appeals (agency, status, due_on, id);
