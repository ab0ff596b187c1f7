package io.plumbline.inference;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks every few milliseconds what each thread is at and how much processor time it has taken
 * since the last look, so that what a run takes is told part by part, on a busy machine too, and
 * without a clock in what is measured.
 */
final class WorkSampler implements AutoCloseable {
  private static final long PERIOD_MILLIS = 3;
  private static final int DEPTH = 128;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final com.sun.management.OperatingSystemMXBean process =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Map<Long, Long> before = new HashMap<>();
  private final Map<WorkPart, Long> nanos = new EnumMap<>(WorkPart.class);
  private final Thread looker = new Thread(this::look, "sampler");
  private final long begin = process.getProcessCpuTime();

  private WorkSampler() {}

  static WorkSampler start() {
    WorkSampler sampler = new WorkSampler();
    sampler.sample();
    sampler.nanos.clear();
    sampler.looker.setDaemon(true);
    sampler.looker.start();
    return sampler;
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(PERIOD_MILLIS);
        sample();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sample() {
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds(), DEPTH)) {
      if (thread != null && thread.getThreadId() != looker.getId()) {
        add(thread);
      }
    }
  }

  private void add(ThreadInfo thread) {
    long now = threads.getThreadCpuTime(thread.getThreadId());
    long since = now - before.getOrDefault(thread.getThreadId(), 0L);
    if (now > 0 && since > 0) {
      before.put(thread.getThreadId(), now);
      nanos.merge(WorkPart.of(thread.getStackTrace()), since, Long::sum);
    }
  }

  /** Stops looking; the seconds of processor time of each part since the start. */
  Map<WorkPart, Double> seconds() throws InterruptedException {
    long looking = threads.getThreadCpuTime(looker.getId());
    looker.interrupt();
    looker.join();
    long all = process.getProcessCpuTime() - begin - looking;
    Map<WorkPart, Double> seconds = new EnumMap<>(WorkPart.class);
    long told = 0;
    for (WorkPart part : WorkPart.values()) {
      long taken = part == WorkPart.OTHER ? all - told : nanos.getOrDefault(part, 0L);
      told += taken;
      seconds.put(part, taken / 1e9);
    }
    return seconds;
  }

  @Override
  public void close() {
    looker.interrupt();
  }
}
