package io.plumbline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code kubectl explain} makes of a definition that the API server serves. */
final class ExplainedFields {
  private ExplainedFields() {}

  /** Holds what kubectl prints of each field to the definition, level by level. */
  static void assertAsDefined(KubernetesClient client, String plural) {
    assertThat(parents(plural, schema(client, plural)))
        .isNotEmpty()
        .allSatisfy(ExplainedFields::assertExplained);
  }

  private static void assertExplained(Map.Entry<String, JSONSchemaProps> parent) {
    String explained = words(Command.run("kubectl", "explain", parent.getKey()));

    assertThat(explained).contains(words(parent.getValue().getDescription()));
    parent
        .getValue()
        .getProperties()
        .forEach(
            (name, field) ->
                assertThat(explained)
                    .contains(name + " <")
                    .contains(words(field.getDescription())));
  }

  /** The schemas that have fields, by the paths that kubectl knows them by. */
  private static Stream<Map.Entry<String, JSONSchemaProps>> parents(
      String path, JSONSchemaProps schema) {
    JSONSchemaProps one =
        Optional.ofNullable(schema.getItems()).map(i -> i.getSchema()).orElse(schema);
    if (one.getProperties() == null || one.getProperties().isEmpty()) {
      return Stream.empty();
    }
    return Stream.concat(
        Stream.of(Map.entry(path, described(one, schema))),
        one.getProperties().entrySet().stream()
            .filter(field -> !field.getKey().equals("metadata"))
            .flatMap(field -> parents(path + "." + field.getKey(), field.getValue())));
  }

  /** Of a list's fields kubectl prints the list's description first. */
  private static JSONSchemaProps described(JSONSchemaProps one, JSONSchemaProps whole) {
    JSONSchemaProps described = new JSONSchemaProps();
    described.setDescription(whole.getDescription());
    described.setProperties(one.getProperties());
    return described;
  }

  private static JSONSchemaProps schema(KubernetesClient client, String plural) {
    CustomResourceDefinition definition =
        client
            .apiextensions()
            .v1()
            .customResourceDefinitions()
            .withName(plural + ".labeling.plumbline.io")
            .require();
    return definition.getSpec().getVersions().get(0).getSchema().getOpenAPIV3Schema();
  }

  private static String words(String text) {
    return Optional.ofNullable(text).orElse("").strip().replaceAll("\\s+", " ");
  }
}
