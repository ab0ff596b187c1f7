package io.plumbline.quickstart.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.plumbline.quickstart.apiserver.SchemaDefaults;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates Plumbline's resources as a user's {@code kubectl} would, and looks at their status. */
public final class LabelingJobs {
  private static final String API = "labeling.plumbline.io/v1alpha1";
  private static final String KIND = "LabelingJob";

  private final KubernetesClient client;
  private final Map<String, SchemaDefaults> defaults;
  private final ObjectMapper mapper = new ObjectMapper();

  LabelingJobs(KubernetesClient client, List<CustomResourceDefinition> definitions) {
    this.client = client;
    this.defaults = SchemaDefaults.byKind(definitions);
  }

  /**
   * Creates the resource, with its schema's defaults filled in, unless one of its name is there.
   */
  public void apply(ObjectNode resource) {
    ObjectNode whole = resource.deepCopy();
    Optional.ofNullable(defaults.get(whole.path("kind").asText()))
        .ifPresent(schema -> schema.applyTo(whole));
    GenericKubernetesResource generic = mapper.convertValue(whole, GenericKubernetesResource.class);
    try {
      client.resource(generic).create();
    } catch (KubernetesClientException e) {
      // Jobs that share a Workteam are applied at the same time: asking first would be a race.
      if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
        throw e;
      }
    }
  }

  /** Where a LabelingJob stands; empty when there is none of that name. */
  public Optional<JobView> find(String namespace, String name) {
    return Optional.ofNullable(
            client
                .genericKubernetesResources(API, KIND)
                .inNamespace(namespace)
                .withName(name)
                .get())
        .map(resource -> new JobView(mapper.valueToTree(resource)));
  }

  /** Deletes a LabelingJob; its children follow. */
  public void delete(String namespace, String name) {
    client.genericKubernetesResources(API, KIND).inNamespace(namespace).withName(name).delete();
  }

  /** A LabelingJob's status as YAML, as {@code kubectl get -o yaml} shows it. */
  public String statusYaml(String namespace, String name) {
    return find(namespace, name).map(job -> Serialization.asYaml(job.status())).orElse("");
  }
}
