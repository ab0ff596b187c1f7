package io.plumbline.labeling.step;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.store.ObjectStore;
import java.util.Map;

/**
 * What a step runs in.
 *
 * @param environment of the process
 */
public record StepContext(
    StepInput input, ObjectStore store, JobFolder folder, Map<String, String> environment) {
  public StepContext {
    environment = Map.copyOf(environment);
  }
}
