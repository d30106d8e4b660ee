-- Notifications, availability, settings of a person.

-- identity: how the app is for a person -----------------------------------------------------------------
CREATE TABLE preferences (
    agent_id BIGINT PRIMARY KEY REFERENCES agents (id),
    contrast TEXT NOT NULL,
    density TEXT NOT NULL,
    motion TEXT NOT NULL,
    single_keys BOOLEAN NOT NULL,
    toured_at BIGINT
);

-- identity: availability --------------------------------------------------------------------------------
CREATE TABLE availability_reasons (
    id {id},
    word TEXT UNIQUE,
    name TEXT NOT NULL,
    available BOOLEAN NOT NULL,
    position BIGINT NOT NULL,
    archived_at BIGINT
);
INSERT INTO availability_reasons (word, name, available, position) VALUES ('available', '', TRUE, 1);
INSERT INTO availability_reasons (word, name, available, position) VALUES ('away', '', FALSE, 2);
INSERT INTO availability_reasons (word, name, available, position) VALUES ('meeting', '', FALSE, 3);
INSERT INTO availability_reasons (word, name, available, position) VALUES ('lunch', '', FALSE, 4);
INSERT INTO availability_reasons (word, name, available, position) VALUES ('end_of_shift', '', FALSE, 5);

-- What somebody was, from when to when; the row without an end is the present. automatic: nobody chose it.
CREATE TABLE availability_spells (
    id {id},
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    reason_id BIGINT NOT NULL REFERENCES availability_reasons (id),
    available BOOLEAN NOT NULL,
    automatic BOOLEAN NOT NULL,
    back_to BIGINT REFERENCES availability_reasons (id),
    started_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX availability_spells_by_agent ON availability_spells (agent_id, started_at, id);
CREATE UNIQUE INDEX availability_spells_present ON availability_spells (agent_id) WHERE ended_at IS NULL;

CREATE TABLE activities (
    agent_id BIGINT PRIMARY KEY REFERENCES agents (id),
    at BIGINT NOT NULL
);

-- One row, once somebody has changed it; 0 minutes: nobody is set away by itself.
CREATE TABLE availability_rules (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    away_after_minutes BIGINT NOT NULL
);

-- notices -----------------------------------------------------------------------------------------------
CREATE TABLE notices (
    id {id},
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    kind TEXT NOT NULL,
    ticket_id BIGINT REFERENCES tickets (id),
    data TEXT NOT NULL,
    times BIGINT NOT NULL,
    at BIGINT NOT NULL,
    read_at BIGINT,
    bell BOOLEAN NOT NULL,
    mail BOOLEAN NOT NULL,
    mailed_at BIGINT
);
CREATE INDEX notices_newest ON notices (agent_id, at, id);
CREATE INDEX notices_unread ON notices (agent_id, ticket_id, kind) WHERE read_at IS NULL;
CREATE INDEX notices_to_mail ON notices (agent_id, at, id) WHERE mail AND read_at IS NULL AND mailed_at IS NULL;
CREATE INDEX notices_by_age ON notices (at);

-- Kept, not counted: how many notices of the bell are unread.
CREATE TABLE notice_counts (
    agent_id BIGINT PRIMARY KEY REFERENCES agents (id),
    unread BIGINT NOT NULL
);

-- What somebody chose other than what is usual.
CREATE TABLE notice_choices (
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    kind TEXT NOT NULL,
    bell BOOLEAN NOT NULL,
    push BOOLEAN NOT NULL,
    mail BOOLEAN NOT NULL,
    PRIMARY KEY (agent_id, kind)
);
CREATE INDEX notice_choices_by_kind ON notice_choices (kind, agent_id);

-- Minutes of the day in the agent's zone; NULL is none.
CREATE TABLE notice_times (
    agent_id BIGINT PRIMARY KEY REFERENCES agents (id),
    quiet_from BIGINT,
    quiet_until BIGINT,
    digest_hour BIGINT NOT NULL
);

CREATE TABLE push_subscriptions (
    id {id},
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    endpoint TEXT NOT NULL UNIQUE,
    p256dh TEXT NOT NULL,
    auth TEXT NOT NULL,
    browser TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX push_subscriptions_by_agent ON push_subscriptions (agent_id, id);

-- The server's own key pair for push services, sealed, and the mailbox that digests leave by.
CREATE TABLE notice_company (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    push_key TEXT,
    digest_mailbox_id BIGINT REFERENCES mailboxes (id)
);
