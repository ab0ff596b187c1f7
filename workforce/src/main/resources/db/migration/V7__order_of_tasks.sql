-- In which order a batch's tasks are handed out, before the objects' numbers: by chance where the batch has gold tasks, as else these were the
-- ones that are out of order. What an older replica inserts, and what is offered later, comes first.
ALTER TABLE task ADD COLUMN place BIGINT DEFAULT 0 NOT NULL;
DROP INDEX task_by_worker;
CREATE INDEX task_by_worker ON task (batch_id, worker_id, state, place, object_id, slot);
