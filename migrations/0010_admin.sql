-- Running the desk: the audit log, own roles, invitations, automation, hours, retention.

-- audit ------------------------------------------------------------------------------------------------
CREATE TABLE audit_log (
    id {id},
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    actor_id BIGINT,
    way TEXT NOT NULL,
    key_id BIGINT,
    address TEXT,
    what TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id BIGINT NOT NULL,
    was TEXT,
    became TEXT
);
CREATE INDEX audit_log_by_time ON audit_log (at, id);
CREATE INDEX audit_log_by_actor ON audit_log (actor_id, id);
CREATE INDEX audit_log_by_entity ON audit_log (entity, entity_id, id);
CREATE INDEX audit_log_by_what ON audit_log (what, id);

-- people -----------------------------------------------------------------------------------------------
CREATE TABLE roles (
    id {id},
    name TEXT NOT NULL UNIQUE,
    rights TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

ALTER TABLE agents ADD COLUMN role_id BIGINT REFERENCES roles (id);
CREATE INDEX agents_by_role ON agents (role_id);

ALTER TABLE api_keys ADD COLUMN expires_at BIGINT;

CREATE TABLE invitations (
    id {id},
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    role_id BIGINT REFERENCES roles (id),
    teams TEXT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    mailbox_id BIGINT REFERENCES mailboxes (id),
    nonce TEXT NOT NULL,
    invited_by BIGINT REFERENCES agents (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    sent_at BIGINT,
    trouble TEXT,
    accepted_at BIGINT,
    revoked_at BIGINT
);
CREATE INDEX invitations_open ON invitations (accepted_at, revoked_at, id);

-- automation -------------------------------------------------------------------------------------------
CREATE TABLE automation_rules (
    id {id},
    name TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    position BIGINT NOT NULL,
    happens TEXT NOT NULL,
    conditions TEXT NOT NULL,
    actions TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

-- Once for rule, ticket and occasion.
CREATE TABLE automation_runs (
    id {id},
    rule_id BIGINT REFERENCES automation_rules (id),
    rule_name TEXT NOT NULL,
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    occasion TEXT NOT NULL,
    at BIGINT NOT NULL,
    because TEXT NOT NULL,
    done TEXT NOT NULL
);
CREATE UNIQUE INDEX automation_runs_once ON automation_runs (rule_id, ticket_id, occasion);
CREATE INDEX automation_runs_by_ticket ON automation_runs (ticket_id, id);

-- Of what tickets tell the outbox, because somebody asked for it.
CREATE TABLE told_events (
    kind TEXT PRIMARY KEY
);

-- hours ------------------------------------------------------------------------------------------------
-- team_id 0 is the company. calendar: JSON of zone, week and special days; holidays: whose are kept.
CREATE TABLE business_hours (
    team_id BIGINT PRIMARY KEY,
    calendar TEXT NOT NULL,
    holidays TEXT,
    changed_at BIGINT NOT NULL
);

-- retention --------------------------------------------------------------------------------------------
-- How many days of the audit log are kept; NULL for ever.
CREATE TABLE retention (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    audit_days BIGINT,
    changed_at BIGINT NOT NULL
);
