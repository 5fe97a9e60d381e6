-- What leaves the service: events for agencies' programs, mail for staff. And what is taken out of it: erased words.

-- Hosts that webhooks may go to beside those of the agency's own sites. The service's admin sets them, not the agency.
ALTER TABLE agencies ADD COLUMN webhook_hosts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(webhook_hosts));

CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  agency TEXT NOT NULL REFERENCES agencies (id),
  url TEXT NOT NULL,
  events TEXT NOT NULL CHECK (json_valid(events)), -- types it is told of
  secret TEXT NOT NULL, -- sealed with a key made of the deployment's secret
  old_secret TEXT, -- the one before, sealed as well: signs too until old_until
  old_until TEXT,
  created_at TEXT NOT NULL,
  disabled_at TEXT, -- NULL: active
  disabled_why TEXT CHECK (disabled_why GLOB '[a-z]*')
) STRICT, WITHOUT ROWID;
CREATE INDEX webhooks_agency ON webhooks (agency, created_at);

-- What has not been delivered yet. Names an event and holds nothing of it.
CREATE TABLE webhook_deliveries (
  id TEXT PRIMARY KEY, -- of the message, the same at every try
  webhook TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  seq INTEGER NOT NULL, -- of the event
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at TEXT NOT NULL, -- when it may be taken: later while a run holds it, and after a failure
  claim TEXT, -- the run that took it last
  UNIQUE (webhook, appeal, seq),
  FOREIGN KEY (agency, appeal, seq) REFERENCES events (agency, appeal, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX webhook_deliveries_next ON webhook_deliveries (next_at);

-- Queued by the database itself, in the transaction that records the event: no act can forget it.
-- The history that came with an appeal from another agency is no news here: it is older than the appeal's own clock.
CREATE TRIGGER events_reach_webhooks AFTER INSERT ON events
WHEN NEW.type = 'moved_in' OR NOT EXISTS (
  SELECT 1 FROM appeals a WHERE a.agency = NEW.agency AND a.id = NEW.appeal AND a.origin IS NOT NULL AND NEW.at < a.received_at
)
BEGIN
  INSERT INTO webhook_deliveries (id, webhook, agency, appeal, seq, next_at)
  SELECT 'msg_' || lower(hex(randomblob(16))), w.id, NEW.agency, NEW.appeal, NEW.seq, NEW.at FROM webhooks w
  WHERE w.agency = NEW.agency AND w.disabled_at IS NULL
    AND EXISTS (SELECT 1 FROM json_each(w.events) j WHERE j.value = NEW.type);
END;

-- What became of each try: the newest of each webhook, without a word of what was sent or answered.
CREATE TABLE webhook_tries (
  n INTEGER PRIMARY KEY,
  webhook TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
  message TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type GLOB '[a-z]*'),
  appeal INTEGER, -- NULL: a test
  seq INTEGER,
  attempt INTEGER NOT NULL CHECK (attempt >= 1),
  at TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome GLOB '[a-z]*'),
  status INTEGER, -- of HTTP; NULL where nobody answered
  ms INTEGER NOT NULL
) STRICT;
CREATE INDEX webhook_tries_webhook ON webhook_tries (webhook, n);

-- Mail for staff: how often they want the notice of what waits, and when they last got one.
ALTER TABLE staff ADD COLUMN digest TEXT NOT NULL DEFAULT 'none' CHECK (digest GLOB '[a-z]*');
ALTER TABLE staff ADD COLUMN digest_on TEXT; -- local day
CREATE INDEX staff_digest ON staff (digest, agency) WHERE digest <> 'none' AND disabled_at IS NULL;

CREATE TABLE staff_mail (
  id TEXT PRIMARY KEY, -- staff, template and day: asked for twice, it is one mail
  staff TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
  template TEXT NOT NULL CHECK (template GLOB '[a-z]*'),
  data TEXT NOT NULL CHECK (json_valid(data)), -- numbers and names of the agency, no citizen's words
  at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at TEXT NOT NULL,
  claim TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_mail_next ON staff_mail (next_at);

-- Day on which the private part was erased; NULL while it is kept.
ALTER TABLE appeals ADD COLUMN erased_on TEXT;
-- What the retention of the agency comes to next.
CREATE INDEX appeals_to_erase ON appeals (agency, stopped_on) WHERE stopped_on IS NOT NULL AND erased_on IS NULL;

-- An erasure may take the words out of the history, and nothing else: what happened, when, by whom stays. Only what an erasure was
-- recorded after, and only to NULL. The receipt's own facts (the first event) hold no words.
DROP TRIGGER events_never_change;
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
WHEN NOT (
  NEW.agency IS OLD.agency AND NEW.appeal IS OLD.appeal AND NEW.seq IS OLD.seq AND NEW.type IS OLD.type
  AND NEW.at IS OLD.at AND NEW.status IS OLD.status AND NEW.actor IS OLD.actor AND NEW.staff IS OLD.staff
  AND NEW.reason IS NULL AND NEW.data IS NULL AND OLD.seq > 1 AND OLD.type <> 'erased'
  AND EXISTS (SELECT 1 FROM events e
    WHERE e.agency = OLD.agency AND e.appeal = OLD.appeal AND e.seq > OLD.seq AND e.type = 'erased')
)
BEGIN
  SELECT RAISE (ABORT, 'events are append-only');
END;

-- Folded words of what was erased stand in the pages of the index until it is tidied; a row says that it has to be.
CREATE TABLE search_tidy (
  one INTEGER PRIMARY KEY CHECK (one = 1)
) STRICT;
