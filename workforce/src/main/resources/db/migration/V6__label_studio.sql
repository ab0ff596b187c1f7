-- A batch's project in Label Studio. It outlives its batch, until it is deleted there: no foreign key. The mark stands in the project's
-- title, by which it is found when the service ends before it has noted the number. "holder" works on it until "held_until"; "read_from" is
-- by Label Studio's clock.
CREATE TABLE studio_project (
  batch_id    BIGINT       PRIMARY KEY,
  namespace   VARCHAR(253) NOT NULL,
  team        VARCHAR      NOT NULL,
  mark        VARCHAR(36)  NOT NULL,
  project     BIGINT,
  complete    BOOLEAN      NOT NULL,
  read_from   TIMESTAMP(3) WITH TIME ZONE,
  links_until TIMESTAMP(3) WITH TIME ZONE,
  holder      VARCHAR(36),
  held_until  TIMESTAMP(3) WITH TIME ZONE,
  orphan_at   TIMESTAMP(3) WITH TIME ZONE
);
