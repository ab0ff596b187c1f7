package io.plumbline.workforce.console;

import java.util.List;

/**
 * How often each class is among a job's labels: objects of a class, boxes of a class, or masks in
 * which it is.
 *
 * @param counted labels that were read
 * @param extent whether these are all
 */
public record LabelCounts(List<OfClass> classes, Counted counted, Extent extent) {

  /** One class. */
  public record OfClass(String label, long human, long machine) {}

  /** How many labels of each origin were read. */
  public record Counted(long human, long machine) {}
}
