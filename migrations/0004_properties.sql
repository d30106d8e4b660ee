-- Properties: what a desk says of its tickets, customers and organisations in words of its own.

-- `name` is shown where `names` (JSON, by language tag) has none for the reader.
CREATE TABLE statuses (
    id {id},
    category TEXT NOT NULL,
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    position BIGINT NOT NULL,
    archived_at BIGINT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE ticket_types (
    id {id},
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    position BIGINT NOT NULL,
    archived_at BIGINT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE topics (
    id {id},
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    position BIGINT NOT NULL,
    archived_at BIGINT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

-- NULL is the plain status of the ticket's category.
ALTER TABLE tickets ADD COLUMN status_id BIGINT REFERENCES statuses (id);
ALTER TABLE tickets ADD COLUMN type_id BIGINT REFERENCES ticket_types (id);
ALTER TABLE tickets ADD COLUMN topic_id BIGINT REFERENCES topics (id);

-- `folded` is the name in small letters: two tags never differ by case alone. `tickets` is kept, not counted.
CREATE TABLE tags (
    id {id},
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    tickets BIGINT NOT NULL,
    created_by BIGINT REFERENCES agents (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX tags_by_use ON tags (tickets, id);

CREATE TABLE ticket_tags (
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    tag_id BIGINT NOT NULL REFERENCES tags (id),
    PRIMARY KEY (ticket_id, tag_id)
);
CREATE INDEX ticket_tags_by_tag ON ticket_tags (tag_id, ticket_id);

-- entity: ticket, customer or organisation. choices: a tree of {key, name, names, children}. shown_when: conditions
-- that all hold. required_at: never, opening or closing.
CREATE TABLE fields (
    id {id},
    entity TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    choices TEXT NOT NULL,
    shown_when TEXT NOT NULL,
    required_at TEXT NOT NULL,
    position BIGINT NOT NULL,
    archived_at BIGINT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX fields_by_entity ON fields (entity, position, id);

-- text: words, addresses, the key of a choice. number: numbers, and 1 for a tick. at: midnight UTC of a date.
CREATE TABLE field_values (
    field_id BIGINT NOT NULL REFERENCES fields (id),
    entity_id BIGINT NOT NULL,
    text TEXT,
    number DOUBLE PRECISION,
    at BIGINT,
    PRIMARY KEY (field_id, entity_id)
);
CREATE INDEX field_values_by_entity ON field_values (entity_id, field_id);
CREATE INDEX field_values_by_text ON field_values (field_id, text, entity_id);
CREATE INDEX field_values_by_number ON field_values (field_id, number, entity_id);
CREATE INDEX field_values_by_at ON field_values (field_id, at, entity_id);

-- Why a customer who had the last word got no answer (PRACTICES D5).
ALTER TABLE closures ADD COLUMN unanswered_reason TEXT;

-- What somebody did to many tickets at once.
CREATE TABLE bulk_jobs (
    id {id},
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    change TEXT NOT NULL,
    state TEXT NOT NULL,
    total BIGINT NOT NULL,
    done BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    undone BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    finished_at BIGINT,
    undo_until BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX bulk_jobs_by_agent ON bulk_jobs (agent_id, id);

CREATE TABLE bulk_items (
    job_id BIGINT NOT NULL REFERENCES bulk_jobs (id),
    position BIGINT NOT NULL,
    ticket_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    refusal TEXT,
    before TEXT,
    version_after BIGINT,
    PRIMARY KEY (job_id, position)
);
CREATE INDEX bulk_items_by_state ON bulk_items (job_id, state, position);

-- After how many days a team reminds a silent customer of its question; no row: never.
CREATE TABLE team_reminders (
    team_id BIGINT PRIMARY KEY REFERENCES teams (id),
    days BIGINT NOT NULL,
    working_days BOOLEAN NOT NULL
);

-- Each question is asked again once.
CREATE TABLE reminders (
    message_id BIGINT PRIMARY KEY REFERENCES messages (id),
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    reminder_id BIGINT REFERENCES messages (id),
    at BIGINT NOT NULL
);
CREATE INDEX reminders_by_ticket ON reminders (ticket_id, at);

CREATE INDEX tickets_by_status ON tickets (status_id, id) WHERE status_id IS NOT NULL;
