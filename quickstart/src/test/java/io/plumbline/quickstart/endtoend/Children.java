package io.plumbline.quickstart.endtoend;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.plumbline.quickstart.cluster.LocalCluster;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records the name of every Job that is created in a namespace, once for each creation. */
final class Children implements Watcher<Job>, AutoCloseable {
  private final List<String> created = new CopyOnWriteArrayList<>();
  private final Watch watch;

  Children(LocalCluster cluster, String namespace) {
    this.watch = cluster.client().batch().v1().jobs().inNamespace(namespace).watch(this);
  }

  List<String> created() {
    return List.copyOf(created);
  }

  @Override
  public void eventReceived(Action action, Job job) {
    if (action == Action.ADDED) {
      created.add(job.getMetadata().getName());
    }
  }

  /** A creation that a broken watch missed would be missed by the test too. */
  @Override
  public void onClose(WatcherException cause) {
    created.add("the watch broke: " + cause.getMessage());
    created.add("the watch broke: " + cause.getMessage());
  }

  @Override
  public void close() {
    watch.close();
  }
}
