-- Letters: how a mailbox takes in and sends beyond its two servers, several folders, who vouches for a letter,
-- addresses that accept no letters, places of their own for jobs that wait for other machines.

ALTER TABLE mailboxes ADD COLUMN handling TEXT NOT NULL DEFAULT '{}';
ALTER TABLE mailboxes ADD COLUMN secret_oauth TEXT;
ALTER TABLE mailboxes ADD COLUMN secret_dkim TEXT;
-- Up to which change of flags the first folder was looked at (HIGHESTMODSEQ, RFC 7162).
ALTER TABLE mailboxes ADD COLUMN mod_seq BIGINT;

CREATE TABLE mailbox_folders (
    mailbox_id BIGINT NOT NULL REFERENCES mailboxes (id),
    folder TEXT NOT NULL,
    uid_validity BIGINT NOT NULL,
    uid_next BIGINT NOT NULL,
    mod_seq BIGINT,
    PRIMARY KEY (mailbox_id, folder)
);

-- JSON: what the own server or our own look-up says of SPF, DKIM, DMARC and ARC.
ALTER TABLE letters ADD COLUMN authentication TEXT;
-- The sender's server and the name it gave, where the letter came in by our own door.
ALTER TABLE letters ADD COLUMN came_from TEXT;

ALTER TABLE customer_addresses ADD COLUMN refusals BIGINT NOT NULL DEFAULT 0;
ALTER TABLE customer_addresses ADD COLUMN refused_at BIGINT;
ALTER TABLE customer_addresses ADD COLUMN refused_words TEXT;

-- How many letters left within a minute (minutes since 1970), for the cap of the whole desk.
CREATE TABLE sending_minutes (
    minute BIGINT PRIMARY KEY,
    letters BIGINT NOT NULL
);

ALTER TABLE outbox ADD COLUMN slow BOOLEAN NOT NULL DEFAULT FALSE;
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (state, slow, due_at, id);

-- How long answers usually take, remembered for a while; team 0 is the whole desk.
CREATE TABLE usual_waits (
    team_id BIGINT PRIMARY KEY,
    wait_seconds BIGINT,
    measured_at BIGINT NOT NULL
);
