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
