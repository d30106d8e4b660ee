-- Customers and organisations from files, and how long what is thrown away is kept.

-- entity: customers or organisations. headings: JSON, what stands above the columns. meanings: JSON, what they mean.
-- The counts are of the check until the writing begins. sha256 is NULL once the file's time has passed.
CREATE TABLE imports (
    id {id},
    agent_id BIGINT REFERENCES agents (id),
    entity TEXT NOT NULL,
    filename TEXT NOT NULL,
    sha256 TEXT,
    size BIGINT NOT NULL,
    encoding TEXT NOT NULL,
    delimiter TEXT NOT NULL,
    headings TEXT NOT NULL,
    meanings TEXT NOT NULL,
    known TEXT NOT NULL,
    state TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    at_row BIGINT NOT NULL,
    made BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    same BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    finished_at BIGINT,
    until_at BIGINT NOT NULL
);
CREATE INDEX imports_by_file ON imports (sha256);

CREATE TABLE import_refusals (
    import_id BIGINT NOT NULL REFERENCES imports (id),
    line BIGINT NOT NULL,
    code TEXT NOT NULL,
    args TEXT NOT NULL,
    PRIMARY KEY (import_id, line)
);

-- retention --------------------------------------------------------------------------------------------
-- How many days spam, the trash and the originals of letters are kept; NULL for ever.
ALTER TABLE retention ADD COLUMN trash_days BIGINT DEFAULT 30;
ALTER TABLE retention ADD COLUMN spam_days BIGINT DEFAULT 90;
ALTER TABLE retention ADD COLUMN original_days BIGINT;

-- Since when a ticket is spam or in the trash.
ALTER TABLE tickets ADD COLUMN aside_at BIGINT;
UPDATE tickets SET aside_at = updated_at WHERE state IN ('spam', 'trash');
CREATE INDEX tickets_aside ON tickets (state, aside_at, id) WHERE aside_at IS NOT NULL;

-- Its original is not kept any more.
ALTER TABLE letters ADD COLUMN forgotten_at BIGINT;
CREATE INDEX letters_with_original ON letters (received_at, id) WHERE forgotten_at IS NULL;
