-- The spine. One text for both engines: {id} is the row number, {blob} bytes; times are microseconds UTC.
-- Statements end with a semicolon at the end of a line.

-- identity ---------------------------------------------------------------------------------------------
CREATE TABLE company (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    business_days TEXT NOT NULL,
    demo BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE agents (
    id {id},
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    theme TEXT NOT NULL,
    presence TEXT NOT NULL,
    presence_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    deactivated_at BIGINT
);

CREATE TABLE agent_languages (
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    language TEXT NOT NULL,
    PRIMARY KEY (agent_id, language)
);

CREATE TABLE teams (
    id {id},
    name TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE team_members (
    team_id BIGINT NOT NULL REFERENCES teams (id),
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    PRIMARY KEY (team_id, agent_id)
);
CREATE INDEX team_members_by_agent ON team_members (agent_id, team_id);

CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE sign_in_attempts (
    id {id},
    subject TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX sign_in_attempts_by_subject ON sign_in_attempts (subject, at);

-- One row a subject, held while its attempts are counted, so that many at once are counted one after another.
CREATE TABLE sign_in_subjects (
    subject TEXT PRIMARY KEY,
    last_at BIGINT NOT NULL
);
CREATE INDEX sign_in_subjects_by_age ON sign_in_subjects (last_at);

CREATE TABLE api_keys (
    id {id},
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    name TEXT NOT NULL,
    key_hash TEXT NOT NULL UNIQUE,
    scope TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT,
    revoked_at BIGINT
);

-- customers --------------------------------------------------------------------------------------------
CREATE TABLE organisations (
    id {id},
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE customers (
    id {id},
    name TEXT NOT NULL,
    language TEXT,
    language_known BOOLEAN NOT NULL,
    time_zone TEXT,
    organisation_id BIGINT REFERENCES organisations (id),
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX customers_by_organisation ON customers (organisation_id);

CREATE TABLE customer_addresses (
    address TEXT PRIMARY KEY,
    customer_id BIGINT NOT NULL REFERENCES customers (id),
    preferred BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX customer_addresses_by_customer ON customer_addresses (customer_id);

-- blobs ------------------------------------------------------------------------------------------------
CREATE TABLE blobs (
    sha256 TEXT PRIMARY KEY,
    size BIGINT NOT NULL,
    bytes {blob},
    created_at BIGINT NOT NULL
);

-- mailboxes --------------------------------------------------------------------------------------------
CREATE TABLE mailboxes (
    id {id},
    name TEXT NOT NULL,
    address TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    team_id BIGINT REFERENCES teams (id),
    acknowledge BOOLEAN NOT NULL,
    signature TEXT NOT NULL,
    settings TEXT NOT NULL,
    secret_imap TEXT,
    secret_smtp TEXT,
    from_config BOOLEAN NOT NULL,
    enabled BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    state_detail TEXT NOT NULL,
    state_at BIGINT NOT NULL,
    uid_validity BIGINT,
    uid_next BIGINT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE letters (
    id {id},
    mailbox_id BIGINT NOT NULL REFERENCES mailboxes (id),
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    envelope_from TEXT NOT NULL,
    subject TEXT NOT NULL,
    message_id TEXT,
    state TEXT NOT NULL,
    decision TEXT NOT NULL,
    decision_args TEXT NOT NULL,
    decided_at BIGINT,
    ticket_id BIGINT,
    customer_message_id BIGINT,
    error TEXT,
    headers_only BOOLEAN NOT NULL,
    UNIQUE (mailbox_id, sha256)
);
CREATE INDEX letters_newest ON letters (received_at, id);
CREATE INDEX letters_by_state ON letters (state, received_at, id);
CREATE INDEX letters_by_message_id ON letters (message_id);

-- tickets ----------------------------------------------------------------------------------------------
CREATE TABLE tickets (
    id {id},
    subject TEXT NOT NULL,
    state TEXT NOT NULL,
    priority BIGINT NOT NULL,
    channel TEXT NOT NULL,
    language TEXT,
    customer_id BIGINT NOT NULL REFERENCES customers (id),
    mailbox_id BIGINT REFERENCES mailboxes (id),
    team_id BIGINT REFERENCES teams (id),
    assignee_id BIGINT REFERENCES agents (id),
    waiting_since BIGINT,
    last_word TEXT NOT NULL,
    last_at BIGINT NOT NULL,
    last_message_id BIGINT,
    last_line TEXT NOT NULL,
    linked_ticket_id BIGINT,
    linked_because TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    resolved_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX tickets_by_customer ON tickets (customer_id, id);
CREATE INDEX tickets_waiting ON tickets (state, waiting_since, id);
CREATE INDEX tickets_newest ON tickets (state, last_at, id);
CREATE INDEX tickets_by_assignee ON tickets (assignee_id, state, waiting_since, id);
CREATE INDEX tickets_by_team ON tickets (team_id, state, waiting_since, id);
CREATE INDEX tickets_by_assignee_newest ON tickets (assignee_id, state, last_at, id);
CREATE INDEX tickets_by_team_newest ON tickets (team_id, state, last_at, id);
CREATE INDEX tickets_by_priority ON tickets (state, priority, last_at, id);
CREATE INDEX tickets_by_assignee_priority ON tickets (assignee_id, state, priority, last_at, id);
CREATE INDEX tickets_by_team_priority ON tickets (team_id, state, priority, last_at, id);
CREATE INDEX tickets_unassigned ON tickets (state, waiting_since, id) WHERE assignee_id IS NULL;
CREATE INDEX tickets_unassigned_newest ON tickets (state, last_at, id) WHERE assignee_id IS NULL;
CREATE INDEX tickets_unassigned_by_team ON tickets (team_id, state, waiting_since, id) WHERE assignee_id IS NULL;
CREATE INDEX tickets_unassigned_by_team_newest ON tickets (team_id, state, last_at, id) WHERE assignee_id IS NULL;
CREATE INDEX tickets_without_team ON tickets (state, waiting_since, id) WHERE team_id IS NULL;
CREATE INDEX tickets_without_team_newest ON tickets (state, last_at, id) WHERE team_id IS NULL;

CREATE TABLE messages (
    id {id},
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    kind TEXT NOT NULL,
    agent_id BIGINT REFERENCES agents (id),
    customer_id BIGINT REFERENCES customers (id),
    from_name TEXT NOT NULL,
    from_address TEXT NOT NULL,
    to_addresses TEXT NOT NULL,
    cc_addresses TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT,
    quoted TEXT NOT NULL,
    language TEXT,
    at BIGINT NOT NULL,
    rfc_message_id TEXT,
    letter_id BIGINT,
    delivery TEXT,
    delivery_detail TEXT,
    delivery_attempts BIGINT NOT NULL,
    delivered_at BIGINT
);
CREATE INDEX messages_by_ticket ON messages (ticket_id, id);
CREATE UNIQUE INDEX messages_by_rfc_id ON messages (rfc_message_id);
CREATE INDEX messages_by_letter ON messages (letter_id);

CREATE TABLE thread_ids (
    rfc_message_id TEXT PRIMARY KEY,
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    ours BOOLEAN NOT NULL
);
CREATE INDEX thread_ids_by_ticket ON thread_ids (ticket_id);

CREATE TABLE attachments (
    id {id},
    message_id BIGINT REFERENCES messages (id),
    ticket_id BIGINT REFERENCES tickets (id),
    uploaded_by BIGINT REFERENCES agents (id),
    sha256 TEXT NOT NULL,
    filename TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    inline BOOLEAN NOT NULL,
    content_id TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX attachments_by_message ON attachments (message_id);

CREATE TABLE ticket_events (
    id {id},
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    agent_id BIGINT REFERENCES agents (id),
    data TEXT NOT NULL
);
CREATE INDEX ticket_events_by_ticket ON ticket_events (ticket_id, id);

CREATE TABLE closures (
    id {id},
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    agent_id BIGINT REFERENCES agents (id),
    at BIGINT NOT NULL,
    easy TEXT NOT NULL,
    comment TEXT NOT NULL,
    override_reason TEXT,
    reopened_at BIGINT,
    reopened_because TEXT
);
CREATE INDEX closures_by_ticket ON closures (ticket_id, id);

CREATE TABLE drafts (
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (ticket_id, agent_id, kind)
);

CREATE TABLE reads (
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    message_id BIGINT NOT NULL,
    PRIMARY KEY (ticket_id, agent_id)
);

-- Kept, not counted: how many tickets are open (o), wait for us (w) by team and assignee; 0 stands for none.
CREATE TABLE ticket_counts (
    team_id BIGINT NOT NULL,
    assignee_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    tickets BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    PRIMARY KEY (team_id, assignee_id, state)
);
CREATE INDEX ticket_counts_by_assignee ON ticket_counts (assignee_id, state);

-- assignment -------------------------------------------------------------------------------------------
CREATE TABLE assignments (
    id {id},
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    at BIGINT NOT NULL,
    by_agent_id BIGINT REFERENCES agents (id),
    team_id BIGINT REFERENCES teams (id),
    agent_id BIGINT REFERENCES agents (id),
    reason TEXT NOT NULL,
    reason_args TEXT NOT NULL
);
CREATE INDEX assignments_by_ticket ON assignments (ticket_id, id);
CREATE INDEX assignments_by_agent ON assignments (agent_id, at);

-- replies ----------------------------------------------------------------------------------------------
CREATE TABLE acknowledgements (
    ticket_id BIGINT PRIMARY KEY REFERENCES tickets (id),
    message_id BIGINT REFERENCES messages (id),
    at BIGINT NOT NULL
);

CREATE TABLE automatic_letters (
    id {id},
    address TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX automatic_letters_by_address ON automatic_letters (address, at);

-- guard ------------------------------------------------------------------------------------------------
CREATE TABLE guard_readings (
    message_id BIGINT PRIMARY KEY REFERENCES messages (id),
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    agent_id BIGINT REFERENCES agents (id),
    at BIGINT NOT NULL,
    severity TEXT NOT NULL,
    findings TEXT NOT NULL,
    override_reason TEXT
);
CREATE INDEX guard_readings_overridden ON guard_readings (at, message_id) WHERE override_reason IS NOT NULL;

-- promises ---------------------------------------------------------------------------------------------
CREATE TABLE promises (
    id {id},
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    message_id BIGINT REFERENCES messages (id),
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    team_id BIGINT REFERENCES teams (id),
    customer_id BIGINT NOT NULL REFERENCES customers (id),
    action TEXT NOT NULL,
    words TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    time_zone TEXT NOT NULL,
    state TEXT NOT NULL,
    missed_at BIGINT,
    noticed_at BIGINT,
    reminded_at BIGINT,
    ended_at BIGINT,
    ended_by BIGINT REFERENCES agents (id),
    replaced_by BIGINT REFERENCES promises (id),
    note TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX promises_by_ticket ON promises (ticket_id, state);
CREATE INDEX promises_due ON promises (state, due_at, id);
CREATE INDEX promises_by_agent ON promises (agent_id, state, due_at, id);
CREATE INDEX promises_by_time ON promises (due_at, id);

-- surveys ----------------------------------------------------------------------------------------------
CREATE TABLE surveys (
    id {id},
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    closure_id BIGINT NOT NULL UNIQUE REFERENCES closures (id),
    customer_id BIGINT NOT NULL REFERENCES customers (id),
    agent_id BIGINT REFERENCES agents (id),
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    sent_at BIGINT,
    message_id BIGINT REFERENCES messages (id),
    solved BOOLEAN,
    effort BIGINT,
    comment TEXT NOT NULL,
    call_back TEXT NOT NULL,
    answered_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX surveys_by_ticket ON surveys (ticket_id, id);

-- letter box of the demonstration ----------------------------------------------------------------------
CREATE TABLE letterbox (
    id {id},
    message_id TEXT NOT NULL UNIQUE,
    from_address TEXT NOT NULL,
    to_address TEXT NOT NULL,
    subject TEXT NOT NULL,
    raw {blob} NOT NULL,
    from_customer BOOLEAN NOT NULL,
    at BIGINT NOT NULL,
    opened_at BIGINT
);
CREATE INDEX letterbox_by_address ON letterbox (to_address, id);
CREATE INDEX letterbox_by_sender ON letterbox (from_address, id);

-- outbox -----------------------------------------------------------------------------------------------
CREATE TABLE outbox (
    id {id},
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    unique_key TEXT UNIQUE,
    state TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    leased_by TEXT,
    leased_until BIGINT NOT NULL,
    error TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX outbox_due ON outbox (state, due_at, id);

CREATE TABLE leases (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    until_at BIGINT NOT NULL
);

-- web-kit ----------------------------------------------------------------------------------------------
CREATE TABLE idempotency_keys (
    agent_id BIGINT NOT NULL,
    idempotency_key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status BIGINT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (agent_id, idempotency_key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
