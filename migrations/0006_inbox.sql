-- The search index, saved views and how each person looks at a view.

-- kind: 1 tickets, 2 customers, 3 articles.
-- rebuild_below: documents with a smaller number are still to be taken in; NULL when the index is whole.
CREATE TABLE search_state (
    kind BIGINT PRIMARY KEY,
    format BIGINT NOT NULL,
    rebuild_below BIGINT,
    documents BIGINT NOT NULL,
    newest_id BIGINT NOT NULL
);

-- A term is bytes, so that both engines order it alike.
CREATE TABLE search_terms (
    id {id},
    kind BIGINT NOT NULL,
    term {blob} NOT NULL,
    documents BIGINT NOT NULL,
    UNIQUE (kind, term)
);

-- Which documents have a term: blocks of about as many bytes each, from the document first_id on, the first from 0 on.
CREATE TABLE search_blocks (
    term_id BIGINT NOT NULL,
    first_id BIGINT NOT NULL,
    block {blob} NOT NULL,
    PRIMARY KEY (term_id, first_id)
);

-- What of a document stands in the index: its terms by number, with their counts.
CREATE TABLE search_documents (
    kind BIGINT NOT NULL,
    document_id BIGINT NOT NULL,
    terms {blob} NOT NULL,
    PRIMARY KEY (kind, document_id)
);

-- owner: agent, team or all; agent_id is whose view it is, of a team's or shared view who made it.
CREATE TABLE views (
    id {id},
    name TEXT NOT NULL,
    owner TEXT NOT NULL,
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    team_id BIGINT REFERENCES teams (id),
    filter TEXT NOT NULL,
    columns TEXT NOT NULL,
    sort TEXT NOT NULL,
    mode TEXT NOT NULL,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX views_by_agent ON views (agent_id, owner);
CREATE INDEX views_by_team ON views (team_id);
CREATE INDEX views_by_owner ON views (owner, position, id);

-- How somebody looks at a view: `mine`, `all` or the number of a saved one.
CREATE TABLE view_habits (
    agent_id BIGINT NOT NULL REFERENCES agents (id),
    view_key TEXT NOT NULL,
    columns TEXT NOT NULL,
    sort TEXT NOT NULL,
    mode TEXT NOT NULL,
    PRIMARY KEY (agent_id, view_key)
);
