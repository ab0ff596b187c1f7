package io.plumbline.e2e.control;

import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operator's queue latency as its metrics show it: looks by how long they waited at most. */
final class QueueHistogram {
  private static final Pattern BUCKET =
      Pattern.compile(
          "^plumbline_queue_latency_seconds_bucket\\{.*le=\"([^\"]+)\".*} (\\S+)$",
          Pattern.MULTILINE);

  private final TreeMap<Double, Double> cumulative;

  private QueueHistogram(TreeMap<Double, Double> cumulative) {
    this.cumulative = cumulative;
  }

  /** Reads Prometheus' text format. */
  static QueueHistogram read(String metrics) {
    TreeMap<Double, Double> cumulative = new TreeMap<>();
    Matcher bucket = BUCKET.matcher(metrics);
    while (bucket.find()) {
      String bound = bucket.group(1);
      cumulative.put(
          bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound),
          Double.parseDouble(bucket.group(2)));
    }
    return new QueueHistogram(cumulative);
  }

  QueueHistogram plus(QueueHistogram other) {
    TreeMap<Double, Double> sum = new TreeMap<>(cumulative);
    other.cumulative.forEach((bound, count) -> sum.merge(bound, count, Double::sum));
    return new QueueHistogram(sum);
  }

  double looks() {
    return cumulative.isEmpty() ? 0 : cumulative.lastEntry().getValue();
  }

  /** The smallest bound, in seconds, under which that share of the looks is. */
  double atMost(double share) {
    double wanted = share * looks();
    return cumulative.entrySet().stream()
        .filter(bucket -> bucket.getValue() >= wanted)
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElse(Double.NaN);
  }
}
