package io.plumbline.workforce.task;

/**
 * What an object is out with people for, while it is.
 *
 * @param answers how many are wanted; as many declines settle the object too
 */
record Wanted(int answers, Use use) {
  /** What the answers are for. */
  enum Use {
    /** The object's label. */
    LABEL,
    /** A measure of the worker: the label is known, and the object is none of the batch's. */
    GOLD
  }

  boolean isGold() {
    return use == Use.GOLD;
  }
}
