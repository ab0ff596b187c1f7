package io.plumbline.operator.api.v1alpha1;

/** What both pools say about their pods; parts left out are null, as Jackson leaves them. */
public interface PodPool {
  WorkerPool.PodResources resources();

  PodPlacement placement();

  String queueName();

  Scratch scratch();

  Integer activeDeadlineSeconds();
}
