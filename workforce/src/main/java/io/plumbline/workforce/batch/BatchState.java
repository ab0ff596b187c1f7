package io.plumbline.workforce.batch;

/** Where a batch stands. */
public enum BatchState {
  /** The manifest is not read yet. */
  Loading,
  /** Its manifest or labels cannot be used. */
  Failed,
  /** Tasks are handed out. */
  Open,
  /** Every object is settled; the files are not all written yet. */
  Closing,
  /** {@code responses.jsonl} is written. */
  Closed
}
