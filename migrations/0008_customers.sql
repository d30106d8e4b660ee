-- Customers and organisations: several addresses, telephones and domains, words to find them by, notes, merging,
-- one person's data out and away, and what is shown beside a conversation.

CREATE TABLE organisation_domains (
    domain TEXT PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX organisation_domains_by_organisation ON organisation_domains (organisation_id);

-- `folded` is the name in small letters without diacritics: what lists are sorted by.
ALTER TABLE organisations ADD COLUMN folded TEXT NOT NULL DEFAULT '';
ALTER TABLE organisations ADD COLUMN external_id TEXT;
ALTER TABLE organisations ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
CREATE UNIQUE INDEX organisations_by_external_id ON organisations (external_id);
CREATE INDEX organisations_by_name ON organisations (folded, id);

-- `wrote_at`: their last letter; 0 for never.
ALTER TABLE customers ADD COLUMN folded TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN external_id TEXT;
ALTER TABLE customers ADD COLUMN wrote_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE customers ADD COLUMN merged_into BIGINT REFERENCES customers (id);
ALTER TABLE customers ADD COLUMN erased_at BIGINT;
CREATE UNIQUE INDEX customers_by_external_id ON customers (external_id);
CREATE INDEX customers_by_name ON customers (folded, id) WHERE merged_into IS NULL AND erased_at IS NULL;
CREATE INDEX customers_by_letter ON customers (wrote_at, id) WHERE merged_into IS NULL AND erased_at IS NULL;

CREATE TABLE customer_phones (
    id {id},
    customer_id BIGINT NOT NULL REFERENCES customers (id),
    phone TEXT NOT NULL,
    digits TEXT NOT NULL,
    preferred BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (customer_id, digits)
);

-- Words are written as the hexadecimal digits of their bytes: the beginning of a word is then a range of the index
-- whatever order the database has for letters.
CREATE TABLE customer_words (
    word TEXT NOT NULL,
    customer_id BIGINT NOT NULL REFERENCES customers (id),
    PRIMARY KEY (word, customer_id)
);
CREATE INDEX customer_words_by_customer ON customer_words (customer_id);

CREATE TABLE organisation_words (
    word TEXT NOT NULL,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    PRIMARY KEY (word, organisation_id)
);
CREATE INDEX organisation_words_by_organisation ON organisation_words (organisation_id);

-- By what two customers may be one person: phone, address (spelled one way), name (with the domain).
CREATE TABLE customer_keys (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    customer_id BIGINT NOT NULL REFERENCES customers (id),
    PRIMARY KEY (kind, value, customer_id)
);
CREATE INDEX customer_keys_by_customer ON customer_keys (customer_id);

-- Found when a key is written; the smaller number stands first.
CREATE TABLE duplicates (
    first_id BIGINT NOT NULL REFERENCES customers (id),
    second_id BIGINT NOT NULL REFERENCES customers (id),
    because TEXT NOT NULL,
    dismissed_at BIGINT,
    dismissed_by BIGINT REFERENCES agents (id),
    PRIMARY KEY (first_id, second_id)
);
CREATE INDEX duplicates_by_second ON duplicates (second_id);

CREATE TABLE customer_tags (
    customer_id BIGINT NOT NULL REFERENCES customers (id),
    tag TEXT NOT NULL,
    PRIMARY KEY (customer_id, tag)
);
CREATE INDEX customer_tags_by_tag ON customer_tags (tag, customer_id);

-- Of a customer or of an organisation.
CREATE TABLE customer_notes (
    id {id},
    customer_id BIGINT REFERENCES customers (id),
    organisation_id BIGINT REFERENCES organisations (id),
    agent_id BIGINT REFERENCES agents (id),
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    changed_at BIGINT
);
CREATE INDEX customer_notes_by_customer ON customer_notes (customer_id, id);
CREATE INDEX customer_notes_by_organisation ON customer_notes (organisation_id, id);

-- before: JSON, what both were.
CREATE TABLE customer_merges (
    id {id},
    survivor_id BIGINT NOT NULL REFERENCES customers (id),
    other_id BIGINT NOT NULL REFERENCES customers (id),
    agent_id BIGINT REFERENCES agents (id),
    at BIGINT NOT NULL,
    undo_until BIGINT NOT NULL,
    undone_at BIGINT,
    undone_by BIGINT REFERENCES agents (id),
    before TEXT NOT NULL
);
CREATE INDEX customer_merges_by_survivor ON customer_merges (survivor_id, id);
CREATE INDEX customer_merges_by_other ON customer_merges (other_id, id);

-- Which rows were the other's before a merge; each capability writes the lines of its own tables.
CREATE TABLE customer_moves (
    merge_id BIGINT NOT NULL REFERENCES customer_merges (id),
    kind TEXT NOT NULL,
    row_id BIGINT NOT NULL,
    PRIMARY KEY (merge_id, kind, row_id)
);
CREATE INDEX messages_by_customer ON messages (customer_id, id);
CREATE INDEX promises_by_customer ON promises (customer_id, id);
CREATE INDEX surveys_by_customer ON surveys (customer_id, id);

-- privacy ----------------------------------------------------------------------------------------------
CREATE TABLE customer_exports (
    id {id},
    customer_id BIGINT NOT NULL REFERENCES customers (id),
    agent_id BIGINT REFERENCES agents (id),
    state TEXT NOT NULL,
    sha256 TEXT,
    size BIGINT,
    created_at BIGINT NOT NULL,
    finished_at BIGINT,
    until_at BIGINT
);
CREATE INDEX customer_exports_by_customer ON customer_exports (customer_id, id);

CREATE TABLE customer_erasures (
    id {id},
    customer_id BIGINT NOT NULL REFERENCES customers (id),
    agent_id BIGINT REFERENCES agents (id),
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    ended_at BIGINT,
    ended_by BIGINT REFERENCES agents (id)
);
CREATE INDEX customer_erasures_by_customer ON customer_erasures (customer_id, id);

-- Its words were erased; that it was, when, and from whom stays.
ALTER TABLE messages ADD COLUMN erased BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE tickets ADD COLUMN erased_at BIGINT;
CREATE INDEX attachments_by_blob ON attachments (sha256);
CREATE INDEX letters_by_blob ON letters (sha256);

-- panels -----------------------------------------------------------------------------------------------
-- One row: which facts stand in the portrait, in their order (JSON).
CREATE TABLE portrait_settings (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    facts TEXT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE context_panels (
    id {id},
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    secret TEXT NOT NULL,
    position BIGINT NOT NULL,
    is_on BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
