package io.plumbline.inference;

/**
 * One of the equal parts of the pool.
 *
 * @param number from 0
 */
record Shard(int number, int shards) {
  Shard {
    if (number < 0 || number >= shards) {
      throw new IllegalArgumentException(
          "JOB_COMPLETION_INDEX is " + number + " but there are " + shards + " shards");
    }
  }

  /**
   * Whether the object is in this part: ids are dealt out in turn, so that neighbours share the
   * work.
   */
  boolean has(long id) {
    return id % shards == number;
  }
}
