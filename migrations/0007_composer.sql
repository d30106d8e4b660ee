-- Macros, signatures, letters to be sent later, what customers have been sent before.

-- reach: own (agent_id), team (team_id) or all. folder: "Delivery / Delays". actions: JSON. uses is kept, not counted.
CREATE TABLE macros (
    id {id},
    name TEXT NOT NULL,
    folder TEXT NOT NULL,
    reach TEXT NOT NULL,
    agent_id BIGINT REFERENCES agents (id),
    team_id BIGINT REFERENCES teams (id),
    actions TEXT NOT NULL,
    uses BIGINT NOT NULL,
    used_at BIGINT,
    created_by BIGINT REFERENCES agents (id),
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX macros_by_name ON macros (folder, name, id);
CREATE INDEX macros_by_agent ON macros (agent_id);

CREATE TABLE macro_texts (
    macro_id BIGINT NOT NULL REFERENCES macros (id),
    language TEXT NOT NULL,
    html TEXT NOT NULL,
    PRIMARY KEY (macro_id, language)
);

-- What an agent signs with; mailbox 0 stands for all of them.
CREATE TABLE signatures (
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    mailbox_id BIGINT NOT NULL,
    text TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (agent_id, mailbox_id)
);

-- How somebody writes: for how many seconds a letter can be taken back.
CREATE TABLE writing_settings (
    agent_id BIGINT PRIMARY KEY REFERENCES agents (id),
    undo_seconds BIGINT NOT NULL
);

-- Letters whose time has not come. state: planned, or stopped because of something.
CREATE TABLE planned_letters (
    id {id},
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    body TEXT NOT NULL,
    manner TEXT NOT NULL,
    send_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    stopped_because TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX planned_letters_by_ticket ON planned_letters (ticket_id, state, id);

-- What customers have been sent: the three-word runs of each reply as hashes of eight bytes (PRACTICES B4).
CREATE TABLE reply_runs (
    message_id BIGINT PRIMARY KEY REFERENCES messages (id),
    customer_id BIGINT NOT NULL,
    ticket_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    runs {blob} NOT NULL
);
CREATE INDEX reply_runs_by_customer ON reply_runs (customer_id, message_id);

-- A letter goes out by another mailbox than its ticket's, with another signature than the mailbox's, with blind copies.
ALTER TABLE messages ADD COLUMN bcc_addresses TEXT;
ALTER TABLE messages ADD COLUMN signature TEXT;
ALTER TABLE messages ADD COLUMN mailbox_id BIGINT;

-- A draft that colleagues may take over; a draft that was taken over remembers by whom until its writer knows.
ALTER TABLE drafts ADD COLUMN shared BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE drafts ADD COLUMN taken_by BIGINT;
CREATE INDEX drafts_shared ON drafts (ticket_id) WHERE shared;
