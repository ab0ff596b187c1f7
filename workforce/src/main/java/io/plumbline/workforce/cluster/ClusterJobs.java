package io.plumbline.workforce.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.plumbline.labeling.json.Json;
import io.plumbline.workforce.console.Extent;
import io.plumbline.workforce.console.JobDocument;
import io.plumbline.workforce.console.JobLine;
import io.plumbline.workforce.console.JobName;
import io.plumbline.workforce.console.JobSource;
import io.plumbline.workforce.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The LabelingJobs of a cluster: they are got and listed, and nothing else is asked of it. */
public final class ClusterJobs implements JobSource, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ClusterJobs.class);
  private static final long PAGE = 100;
  private static final int FORBIDDEN = 403;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final ResourceDefinitionContext LABELING_JOBS =
      new ResourceDefinitionContext.Builder()
          .withGroup("labeling.plumbline.io")
          .withVersion("v1alpha1")
          .withKind("LabelingJob")
          .withPlural("labelingjobs")
          .withNamespaced(true)
          .build();

  private final KubernetesClient client;
  private final Set<String> namespaces;

  /**
   * @param client closed by {@link #close}
   * @param namespaces the only ones that are looked at; empty: all
   */
  public ClusterJobs(KubernetesClient client, Set<String> namespaces) {
    this.client = client;
    this.namespaces = Set.copyOf(namespaces);
  }

  @Override
  public Found jobs(Optional<String> namespace) {
    if (namespace.isPresent()) {
      return isLookedAfter(namespace.get()) ? list(namespace) : new Found(List.of(), Extent.ALL);
    }
    return namespaces.isEmpty()
        ? list(Optional.empty())
        : namespaces.stream()
            .map(each -> list(Optional.of(each)))
            .reduce(new Found(List.of(), Extent.ALL), ClusterJobs::together);
  }

  private static Found together(Found some, Found others) {
    List<JobLine> all = new ArrayList<>(some.jobs());
    all.addAll(others.jobs());
    return new Found(all, some.extent().and(others.extent()));
  }

  private boolean isLookedAfter(String namespace) {
    return namespaces.isEmpty() || namespaces.contains(namespace);
  }

  /** Page by page, so that the specs of all jobs are never held at the same time. */
  private Found list(Optional<String> namespace) {
    List<JobLine> lines = new ArrayList<>();
    String next = "";
    do {
      GenericKubernetesResourceList page = page(namespace, next);
      page.getItems().forEach(job -> lines.add(JobLine.of(document(job))));
      next = Optional.ofNullable(page.getMetadata().getContinue()).orElse("");
    } while (!next.isEmpty() && lines.size() < MOST_JOBS);
    return new Found(lines, next.isEmpty() ? Extent.ALL : Extent.FIRST);
  }

  private GenericKubernetesResourceList page(Optional<String> namespace, String next) {
    ListOptionsBuilder options = new ListOptionsBuilder().withLimit(PAGE);
    if (!next.isEmpty()) {
      options.withContinue(next);
    }
    var all = client.genericKubernetesResources(LABELING_JOBS);
    return asked(
        () ->
            namespace.isPresent()
                ? all.inNamespace(namespace.get()).list(options.build())
                : all.inAnyNamespace().list(options.build()));
  }

  @Override
  public Optional<JobDocument> find(JobName job) {
    if (!isLookedAfter(job.namespace())) {
      return Optional.empty();
    }
    return Optional.ofNullable(
            asked(
                () ->
                    client
                        .genericKubernetesResources(LABELING_JOBS)
                        .inNamespace(job.namespace())
                        .withName(job.name())
                        .get()))
        .map(ClusterJobs::document);
  }

  private static JobDocument document(GenericKubernetesResource job) {
    try {
      return new JobDocument(Json.mapper().readTree(Serialization.asJson(job)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a resource of the cluster is not JSON", e);
    }
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (KubernetesClientException e) {
      log.warn("the cluster cannot be asked for LabelingJobs", e);
      throw switch (e.getCode()) {
        case UNAUTHORIZED, FORBIDDEN ->
            Refusal.conflict("the cluster does not let this service read LabelingJobs");
        case NOT_FOUND -> Refusal.conflict("the cluster knows no LabelingJobs");
        default -> Refusal.unavailable("the cluster cannot be asked now; try again");
      };
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
