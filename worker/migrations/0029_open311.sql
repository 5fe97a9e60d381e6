-- Open311 asks for what was received within some days, newest first. Partial as the indexes of the feed are: an appeal that waits
-- for a moderator costs no row here when it is submitted.
CREATE INDEX appeals_received ON appeals (agency, received_at DESC, id DESC) WHERE listed_at IS NOT NULL;
