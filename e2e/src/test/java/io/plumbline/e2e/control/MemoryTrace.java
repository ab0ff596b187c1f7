package io.plumbline.e2e.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The operator's resident memory at each quarter of the work, and at most. Bytes. */
final class MemoryTrace {
  private static final double QUARTER = 0.25;

  private final List<Long> quarters = new ArrayList<>();
  private final List<Long> peaks = new ArrayList<>();

  /** Takes note of the memory of now, each time another quarter is done. */
  void at(double progress, long resident) {
    if (progress >= QUARTER * (quarters.size() + 1)) {
      quarters.add(resident);
    }
  }

  /** Takes note of the most that one process had. */
  void peak(long resident) {
    peaks.add(resident);
  }

  long most() {
    return peaks.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  String peaks() {
    return text(peaks);
  }

  String quarters() {
    return text(quarters);
  }

  private static String text(List<Long> bytes) {
    return bytes.stream().map(MemoryTrace::mebibytes).collect(Collectors.joining(", ")) + " MiB";
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%.0f", bytes / 1048576.0);
  }
}
