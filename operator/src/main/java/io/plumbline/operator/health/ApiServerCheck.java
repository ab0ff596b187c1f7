package io.plumbline.operator.health;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks the API server, before the start, for what the operator cannot work without. */
public final class ApiServerCheck {
  private static final long ONE = 1;
  private static final List<Class<? extends HasMetadata>> NEEDED =
      List.of(LabelingJob.class, Job.class);

  private final KubernetesClient client;
  private final Set<String> namespaces;

  /**
   * @param namespaces the namespaces to watch; empty for all
   */
  public ApiServerCheck(KubernetesClient client, Set<String> namespaces) {
    this.client = client;
    this.namespaces = Set.copyOf(namespaces);
  }

  /** What is wrong and what to do about it, in one sentence; nothing where all is well. */
  public Optional<String> fault() {
    return NEEDED.stream().flatMap(this::faults).findFirst();
  }

  private Stream<String> faults(Class<? extends HasMetadata> kind) {
    return namespaces.isEmpty()
        ? fault(kind, Optional.empty()).stream()
        : namespaces.stream().sorted().flatMap(name -> fault(kind, Optional.of(name)).stream());
  }

  private Optional<String> fault(Class<? extends HasMetadata> kind, Optional<String> namespace) {
    try {
      MixedOperation<? extends HasMetadata, ?, ?> all = client.resources(kind);
      var options = new ListOptionsBuilder().withLimit(ONE).build();
      if (namespace.isPresent()) {
        all.inNamespace(namespace.get()).list(options);
      } else {
        all.inAnyNamespace().list(options);
      }
      return Optional.empty();
    } catch (KubernetesClientException e) {
      return Optional.of(
          "The API server at " + client.getMasterUrl() + " " + sentence(e, kind, namespace));
    }
  }

  private static String sentence(
      KubernetesClientException e, Class<?> kind, Optional<String> namespace) {
    if (Answers.isMissing(e)) {
      return "does not answer (%s): check that it runs, and that KUBECONFIG, or the pod's service account, leads to it."
          .formatted(Answers.cause(e));
    }
    String what = kind.getSimpleName() + "s";
    return switch (e.getCode()) {
      case 401 ->
          "does not know who asks: check the credentials of KUBECONFIG, or of the pod's service account.";
      case 403 ->
          "does not let the operator list %s in %s: give its account the rights of the chart's role (%s)."
              .formatted(what, namespace.orElse("all namespaces"), Answers.words(e));
      case 404 ->
          "does not know %s: apply the definitions in crds/, or install the chart with crds.install."
              .formatted(what);
      default ->
          "does not list %s (%s): see to it, and start the operator again."
              .formatted(what, Answers.words(e));
    };
  }
}
