-- The company's own side of the guard: switches, words, packs, and what was found fine.

-- One row; the fingerprint of all rules of its own, so that every node notices when they change.
CREATE TABLE guard_state (
    id BIGINT PRIMARY KEY,
    fingerprint TEXT NOT NULL
);

CREATE TABLE guard_rules (
    rule TEXT PRIMARY KEY,
    is_on BOOLEAN,
    severity TEXT,
    agent_id BIGINT REFERENCES agents (id),
    at BIGINT NOT NULL
);

CREATE TABLE guard_words (
    id {id},
    family TEXT NOT NULL,
    words TEXT NOT NULL,
    why TEXT NOT NULL,
    instead TEXT NOT NULL,
    severity TEXT NOT NULL,
    agent_id BIGINT REFERENCES agents (id),
    at BIGINT NOT NULL
);

CREATE TABLE guard_packs (
    id {id},
    family TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    agent_id BIGINT REFERENCES agents (id),
    at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (family, name)
);

-- Sentences of which an agent said that the finding was none.
CREATE TABLE guard_fine (
    id {id},
    rule TEXT NOT NULL,
    family TEXT NOT NULL,
    words TEXT NOT NULL,
    sentence TEXT NOT NULL,
    agent_id BIGINT REFERENCES agents (id),
    at BIGINT NOT NULL,
    state TEXT NOT NULL,
    exception TEXT NOT NULL,
    settled_by BIGINT REFERENCES agents (id),
    settled_at BIGINT
);
CREATE INDEX guard_fine_by_state ON guard_fine (state, id);

-- Counted as it happens: a day of the company and a rule.
CREATE TABLE guard_days (
    day TEXT NOT NULL,
    rule TEXT NOT NULL,
    found BIGINT NOT NULL,
    overridden BIGINT NOT NULL,
    fine BIGINT NOT NULL,
    PRIMARY KEY (day, rule)
);

-- Whose tickets an agent read last: what belongs to those customers must not leave in a letter to another.
CREATE INDEX reads_by_agent ON reads (agent_id, message_id);
