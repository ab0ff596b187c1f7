package io.plumbline.e2e.control;

import io.plumbline.e2e.control.AuditLog.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The operator's writes, counted. */
final class Writes {
  private static final String STATUS = "labelingjobs/status";
  private static final String JOBS = "jobs";
  private static final String START = "Accepting";

  private final List<Write> all;

  Writes(List<Write> all) {
    this.all = List.copyOf(all);
  }

  /**
   * The stages that each job entered, in order, as its status was written. A write that the API
   * server gave up waiting for counts too: mostly it took effect, and where it did not it came
   * again, for the same stage.
   */
  Map<String, List<String>> transitions() {
    Map<String, String> current = new HashMap<>();
    Map<String, List<String>> entered = new TreeMap<>();
    all.stream()
        .filter(write -> write.resource().equals(STATUS) && write.mayHaveTakenEffect())
        .forEach(
            write -> {
              String before = current.put(write.name(), write.stage());
              if (!write.stage().equals(before == null ? START : before)) {
                entered.computeIfAbsent(write.name(), job -> new ArrayList<>()).add(write.stage());
              }
            });
    return entered;
  }

  /** How often each child was created. */
  Map<String, Long> created() {
    return all.stream()
        .filter(write -> write.resource().equals(JOBS) && write.verb().equals("create"))
        .filter(Write::succeeded)
        .collect(Collectors.groupingBy(Write::name, Collectors.counting()));
  }

  /** Requests by verb, resource and whether they succeeded; those for the lease are left out. */
  Map<String, Long> byKind() {
    return all.stream()
        .filter(write -> !isLease(write))
        .collect(Collectors.groupingBy(Writes::kind, TreeMap::new, Collectors.counting()));
  }

  /** All requests but Events and the lease, those that failed included. */
  long counted() {
    return all.stream().filter(write -> !isLease(write) && !isEvent(write)).count();
  }

  /** The first write after a moment that succeeded and is not about the lease. */
  Optional<Instant> firstAfter(Instant moment) {
    return all.stream()
        .filter(write -> write.succeeded() && !isLease(write) && write.at().isAfter(moment))
        .map(Write::at)
        .findFirst();
  }

  long events() {
    return all.stream().filter(Writes::isEvent).count();
  }

  long leases() {
    return all.stream().filter(Writes::isLease).count();
  }

  private static boolean isLease(Write write) {
    return write.resource().equals("leases");
  }

  private static boolean isEvent(Write write) {
    return write.resource().equals("events");
  }

  private static String kind(Write write) {
    String kind = write.verb() + " " + write.resource();
    return write.succeeded() ? kind : kind + ", answered " + write.code();
  }
}
