package io.plumbline.e2e;

/** Spoils the way to the bucket for the whole of a job's life. */
final class SpoiltStore implements Disturbance {
  private final StoreProxy proxy;
  private final StoreProxy.Plan plan;
  private boolean spoilt;

  SpoiltStore(StoreProxy proxy, StoreProxy.Plan plan) {
    this.proxy = proxy;
    this.plan = plan;
  }

  @Override
  public void at(String stage) {
    if (!spoilt) {
      spoilt = true;
      proxy.follow(plan);
    }
  }
}
