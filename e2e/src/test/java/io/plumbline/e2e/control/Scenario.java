package io.plumbline.e2e.control;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every job of the benchmark goes through, given the results that the stages in {@code
 * e2e/cluster/config/kwok.yaml} answer: two training batches, a look, and the rest by people.
 */
final class Scenario {
  static final String NAMESPACE = "plumbline-bench";

  /** The stages that a job enters, in order. */
  static final List<String> STAGES =
      List.of(
          "Preparing",
          "Labeling",
          "Consolidating",
          "Training",
          "Transforming",
          "Deciding",
          "Labeling",
          "Consolidating",
          "Training",
          "Transforming",
          "Sampling",
          "Labeling",
          "Consolidating",
          "Calibrating",
          "Deciding",
          "Labeling",
          "Consolidating",
          "Deciding",
          "Assembling",
          "Complete");

  /** The end of the names of a job's children. */
  private static final Set<String> STEPS =
      Set.of(
          "0-prepare",
          "1-consolidate",
          "1-train",
          "1-transform",
          "1-decide",
          "2-consolidate",
          "2-train",
          "2-transform",
          "2-sample",
          "3-consolidate",
          "3-calibrate",
          "3-decide",
          "4-consolidate",
          "4-decide",
          "4-assemble");

  private Scenario() {}

  static String jobName(int number) {
    return String.format(Locale.ROOT, "digits-%04d", number);
  }

  static GenericKubernetesResource job(int number) {
    GenericKubernetesResource job = read("labelingjob.yaml");
    job.setMetadata(metadata(jobName(number)));
    return job;
  }

  static GenericKubernetesResource workteam() {
    GenericKubernetesResource team = read("workteam.yaml");
    team.getMetadata().setNamespace(NAMESPACE);
    return team;
  }

  /** The names of a job's children. */
  static Set<String> children(String job) {
    return STEPS.stream().map(step -> job + "-" + step).collect(Collectors.toSet());
  }

  private static io.fabric8.kubernetes.api.model.ObjectMeta metadata(String name) {
    return new io.fabric8.kubernetes.api.model.ObjectMetaBuilder()
        .withName(name)
        .withNamespace(NAMESPACE)
        .build();
  }

  private static GenericKubernetesResource read(String file) {
    try (InputStream yaml = Scenario.class.getResourceAsStream("/control/" + file)) {
      return Serialization.unmarshal(yaml, GenericKubernetesResource.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
