package io.plumbline.operator.workload;

import io.plumbline.operator.step.StepDocument;
import java.util.Map;

/**
 * How a model's program keeps its native memory: glibc's malloc hands what PyTorch frees after each
 * batch back to the kernel, above all when it is asked by another thread than the program's first,
 * as Java's are, and the kernel clears each page anew for the next batch. One heap that grows and
 * does not shrink, with nothing mapped apart, leaves the pages where they are; the greatest batch
 * is as large either way. The variables are those of mallopt(3).
 */
final class NativeMemory {
  private static final String MORE_THAN_THERE_IS = Long.toString(1L << 40);
  private static final String STEP_OF_GROWTH = Integer.toString(64 << 20);

  private NativeMemory() {}

  /** The environment variables that say so; none for steps that compute with no model. */
  static Map<String, String> of(StepDocument document) {
    return switch (document.step()) {
      case TRAIN, TRANSFORM ->
          Map.of(
              "MALLOC_ARENA_MAX",
              "1",
              "MALLOC_MMAP_MAX_",
              "0",
              "MALLOC_TRIM_THRESHOLD_",
              MORE_THAN_THERE_IS,
              "MALLOC_TOP_PAD_",
              STEP_OF_GROWTH);
      case PREPARE, SAMPLE, CONSOLIDATE, CALIBRATE, DECIDE, ASSEMBLE -> Map.of();
    };
  }
}
