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
