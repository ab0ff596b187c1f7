-- An answer is its content alone: what its label is depends on the task's type. The column "label" stays for replicas of the version
-- before, which write it while they are replaced. A mask's content is longer than H2's VARCHAR may be; TEXT has no limit there either.
ALTER TABLE task ALTER COLUMN content SET DATA TYPE TEXT;
