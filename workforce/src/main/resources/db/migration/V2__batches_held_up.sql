-- Why a batch waits for the store, in one sentence; it is tried again.
ALTER TABLE batch ADD COLUMN held_up VARCHAR;
