package io.plumbline.e2e;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lets the bucket answer nothing but 503 for a minute, when the job is first seen in a stage. */
final class StoreOutages implements Disturbance {
  private static final Duration AWAY = Duration.ofMinutes(1);

  private final StoreProxy proxy;
  private final Set<String> stages;
  private final Map<String, Integer> refused = new TreeMap<>();

  StoreOutages(StoreProxy proxy, String... stages) {
    this.proxy = proxy;
    this.stages = Set.of(stages);
  }

  /** How many requests were refused in each of the outages. */
  Collection<Integer> refused() {
    return refused.values();
  }

  @Override
  public void at(String stage) {
    if (stages.contains(stage) && !refused.containsKey(stage)) {
      proxy.follow(StoreProxy.Plan.AWAY);
      Pause.of(AWAY);
      refused.put(stage, proxy.counts().refused());
      proxy.follow(StoreProxy.Plan.NOTHING);
    }
  }
}
