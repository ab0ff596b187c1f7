package io.plumbline.quickstart.cluster;

import io.plumbline.quickstart.process.Installation;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a local cluster is set up.
 *
 * @param installation where the built modules are
 * @param engine where the model's engine unpacks its native libraries, once for all runs
 * @param work logs, databases and the folders of containers go below it
 * @param parallelSteps the most steps that run at a time
 * @param threadsPerStep CPU threads of a step
 * @param page the page for people; empty where only simulated people label
 */
public record ClusterSettings(
    Installation installation,
    Path engine,
    Path work,
    int parallelSteps,
    int threadsPerStep,
    Optional<LabelingPage> page) {
  /** One without a page. */
  public ClusterSettings(
      Installation installation, Path engine, Path work, int parallelSteps, int threadsPerStep) {
    this(installation, engine, work, parallelSteps, threadsPerStep, Optional.empty());
  }

  /** The same with a page for people. */
  public ClusterSettings with(LabelingPage shown) {
    return new ClusterSettings(
        installation, engine, work, parallelSteps, threadsPerStep, Optional.of(shown));
  }
}
