-- Objects whose label is known and that are slipped in among a batch's own: their rows in batch_object have the state Gold, which no object
-- of the batch has, so that they are in no count and in no response. "line" is the object's place in the gold manifest, from 0.
CREATE TABLE gold_object (
  batch_id  BIGINT NOT NULL,
  object_id BIGINT NOT NULL,
  line      BIGINT NOT NULL,
  truth     TEXT   NOT NULL,
  PRIMARY KEY (batch_id, object_id),
  FOREIGN KEY (batch_id, object_id) REFERENCES batch_object (batch_id, object_id) ON DELETE CASCADE
);

-- A worker's turn at one of them, beside its row in task; "score" is from 0 to 1, once it is known.
CREATE TABLE gold_task (
  batch_id  BIGINT       NOT NULL,
  object_id BIGINT       NOT NULL,
  slot      INT          NOT NULL,
  worker_id VARCHAR(256) NOT NULL,
  line      BIGINT       NOT NULL,
  score     DOUBLE PRECISION,
  PRIMARY KEY (batch_id, object_id, slot),
  FOREIGN KEY (batch_id, object_id, slot) REFERENCES task (batch_id, object_id, slot) ON DELETE CASCADE
);
CREATE INDEX gold_task_by_worker ON gold_task (worker_id, batch_id);

-- Answers to gold tasks that wait for their score.
CREATE TABLE gold_due (
  batch_id  BIGINT NOT NULL,
  object_id BIGINT NOT NULL,
  slot      INT    NOT NULL,
  PRIMARY KEY (batch_id, object_id, slot),
  FOREIGN KEY (batch_id, object_id, slot) REFERENCES gold_task (batch_id, object_id, slot) ON DELETE CASCADE
);
