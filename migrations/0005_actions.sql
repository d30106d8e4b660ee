-- What is done with a ticket beside answering it: laying it aside, joining and parting tickets, people who follow it,
-- letters to a third person, the problem in our words.

-- tickets ----------------------------------------------------------------------------------------------
-- `state` may also be snoozed, spam, trash or merged; `state_before` is what it was.
ALTER TABLE tickets ADD COLUMN state_before TEXT;
-- While snoozed: until when; NULL is until an answer.
ALTER TABLE tickets ADD COLUMN snoozed_until BIGINT;
-- While merged: the ticket that goes on.
ALTER TABLE tickets ADD COLUMN merged_into BIGINT REFERENCES tickets (id);
-- Its sender's letters were called spam before; nobody has said so of this one.
ALTER TABLE tickets ADD COLUMN spam_suspected BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX tickets_merged_into ON tickets (merged_into) WHERE merged_into IS NOT NULL;

-- The side thread a message belongs to; NULL is the conversation with the customer.
ALTER TABLE messages ADD COLUMN side_thread_id BIGINT;
CREATE INDEX messages_by_side_thread ON messages (side_thread_id, id) WHERE side_thread_id IS NOT NULL;

CREATE TABLE spam_senders (
    address TEXT PRIMARY KEY,
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    by_agent_id BIGINT REFERENCES agents (id),
    at BIGINT NOT NULL
);

CREATE TABLE merges (
    id {id},
    from_id BIGINT NOT NULL REFERENCES tickets (id),
    into_id BIGINT NOT NULL REFERENCES tickets (id),
    reason TEXT NOT NULL,
    by_agent_id BIGINT REFERENCES agents (id),
    at BIGINT NOT NULL,
    into_state TEXT NOT NULL,
    into_priority BIGINT NOT NULL,
    into_waiting_since BIGINT,
    after_message_id BIGINT,
    moved TEXT NOT NULL,
    undone_at BIGINT,
    undone_by BIGINT REFERENCES agents (id)
);
CREATE INDEX merges_by_into ON merges (into_id, id);
CREATE INDEX merges_by_from ON merges (from_id, id);

CREATE TABLE merge_moves (
    merge_id BIGINT NOT NULL REFERENCES merges (id),
    message_id BIGINT NOT NULL REFERENCES messages (id),
    PRIMARY KEY (merge_id, message_id)
);

-- `related`: either way round; `child`: ticket_id is the parent of other_id; `duplicate`: ticket_id repeats other_id.
CREATE TABLE ticket_links (
    id {id},
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    other_id BIGINT NOT NULL REFERENCES tickets (id),
    kind TEXT NOT NULL,
    by_agent_id BIGINT REFERENCES agents (id),
    at BIGINT NOT NULL,
    UNIQUE (ticket_id, other_id)
);
CREATE INDEX ticket_links_by_other ON ticket_links (other_id, id);

-- watchers ---------------------------------------------------------------------------------------------
CREATE TABLE watchers (
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    since BIGINT NOT NULL,
    PRIMARY KEY (ticket_id, agent_id)
);
CREATE INDEX watchers_by_agent ON watchers (agent_id, ticket_id);

-- One row a mentioned agent; a team mentioned is a row for each of its members.
CREATE TABLE mentions (
    id {id},
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    message_id BIGINT NOT NULL REFERENCES messages (id),
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    team_id BIGINT REFERENCES teams (id),
    by_agent_id BIGINT NOT NULL REFERENCES agents (id),
    at BIGINT NOT NULL,
    seen_at BIGINT,
    UNIQUE (message_id, agent_id)
);
CREATE INDEX mentions_by_agent ON mentions (agent_id, id);
CREATE INDEX mentions_unseen ON mentions (agent_id, id) WHERE seen_at IS NULL;
CREATE INDEX mentions_by_ticket ON mentions (ticket_id, agent_id);

-- checklists -------------------------------------------------------------------------------------------
CREATE TABLE checklist_items (
    id {id},
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    by_agent_id BIGINT REFERENCES agents (id),
    created_at BIGINT NOT NULL,
    done_at BIGINT,
    done_by BIGINT REFERENCES agents (id)
);
CREATE INDEX checklist_items_by_ticket ON checklist_items (ticket_id, position, id);

-- side threads -----------------------------------------------------------------------------------------
CREATE TABLE side_threads (
    id {id},
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    by_agent_id BIGINT REFERENCES agents (id),
    created_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    last_word TEXT NOT NULL,
    messages BIGINT NOT NULL,
    ended_at BIGINT,
    ended_by BIGINT REFERENCES agents (id)
);
CREATE INDEX side_threads_by_ticket ON side_threads (ticket_id, id);

CREATE TABLE side_thread_ids (
    rfc_message_id TEXT PRIMARY KEY,
    side_thread_id BIGINT NOT NULL REFERENCES side_threads (id)
);
CREATE INDEX side_thread_ids_by_thread ON side_thread_ids (side_thread_id);

-- restatements (PRACTICES A2) --------------------------------------------------------------------------
CREATE TABLE restatements (
    id {id},
    ticket_id BIGINT NOT NULL REFERENCES tickets (id),
    customer_id BIGINT NOT NULL REFERENCES customers (id),
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    message_id BIGINT REFERENCES messages (id),
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    correction TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX restatements_by_ticket ON restatements (ticket_id, id);
