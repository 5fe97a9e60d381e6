-- Addresses that notices go to. Private: the applicant's own, and those of people who follow a published appeal. One module
-- reads and writes contacts, no answer of the API holds an address, and no event names one.
CREATE TABLE contacts (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  id TEXT NOT NULL, -- keyed hash of role and address: the same address at the same appeal is one row
  role TEXT NOT NULL CHECK (role IN ('applicant', 'follower')),
  email TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('kk', 'ru', 'en')),
  asked_at TEXT NOT NULL, -- when it was given; of a follower, when the confirmation was last asked for
  confirmed_at TEXT, -- NULL: nothing but the question whether it wants notices may go there
  PRIMARY KEY (agency, appeal, id),
  FOREIGN KEY (agency, appeal) REFERENCES appeals (agency, id)
) STRICT, WITHOUT ROWID;

-- How much one address was asked today, over all appeals; and who never confirmed. An applicant costs no index row.
CREATE INDEX contacts_asked ON contacts (id, asked_at) WHERE role = 'follower';
CREATE INDEX contacts_unconfirmed ON contacts (asked_at) WHERE confirmed_at IS NULL;

-- Mail that has not gone out yet: written in the batch of the act it tells of, deleted once sent. Names a contact and an event,
-- and neither an address nor a word of anybody.
CREATE TABLE outgoing_mail (
  agency TEXT NOT NULL,
  appeal INTEGER NOT NULL,
  contact TEXT NOT NULL,
  seq INTEGER NOT NULL, -- of the event; 0 asks a follower to confirm
  notice TEXT NOT NULL CHECK (notice GLOB '[a-z]*'),
  at TEXT NOT NULL, -- of the event
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at TEXT NOT NULL, -- when it may be taken: later while a run holds it, and after a failure
  claim TEXT, -- the run that took it last
  PRIMARY KEY (agency, appeal, contact, seq),
  FOREIGN KEY (agency, appeal, contact) REFERENCES contacts (agency, appeal, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX outgoing_mail_next ON outgoing_mail (next_at);

-- Where mail ends up on a developer's machine (MAIL = "catch-all"); stays empty anywhere else.
CREATE TABLE caught_mail (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  headers TEXT NOT NULL CHECK (json_valid(headers))
) STRICT;
