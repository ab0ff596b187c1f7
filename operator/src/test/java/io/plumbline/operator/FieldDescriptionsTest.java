package io.plumbline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrBool;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code kubectl explain} tells of each field, and what that may cost. */
class FieldDescriptionsTest {
  private static final Path DEFINITIONS = Path.of("..", "crds");

  /** Half of what the API server allows for an object's annotations: kubectl apply keeps a copy. */
  private static final int LARGEST_BYTES = 128 << 10;

  static List<Named<CustomResourceDefinition>> definitions() throws IOException {
    try (Stream<Path> files = Files.list(DEFINITIONS)) {
      return files.sorted().map(FieldDescriptionsTest::read).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void each_field_is_described_in_a_sentence(CustomResourceDefinition definition) {
    List<String> silent = new ArrayList<>();
    walk(
        definition,
        (path, field) -> {
          String text = description(field);
          if (text.split("\\s+").length < 3 || !text.endsWith(".")) {
            silent.add(path + ": \"" + text + "\"");
          }
        });

    assertThat(silent).as("fields without a sentence in @JsonPropertyDescription").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void a_description_tells_the_default_and_the_greatest_value(CustomResourceDefinition definition) {
    List<String> untold = new ArrayList<>();
    walk(
        definition,
        (path, field) -> untold(field).forEach(value -> untold.add(path + ": " + value)));

    assertThat(untold).as("defaults and maxima that kubectl explain does not tell").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void a_definition_fits_into_the_annotation_of_kubectl_apply(CustomResourceDefinition definition) {
    byte[] applied = Serialization.asJson(definition).getBytes(StandardCharsets.UTF_8);

    assertThat(applied.length).isLessThan(LARGEST_BYTES);
  }

  private static List<String> untold(JSONSchemaProps field) {
    List<String> values = new ArrayList<>();
    Optional.ofNullable(field.getDefault())
        .filter(value -> value.isValueNode())
        .ifPresent(value -> values.add(value.asText()));
    Optional.ofNullable(field.getMaximum()).ifPresent(most -> values.add(number(most)));
    Optional.ofNullable(field.getMaxItems()).ifPresent(most -> values.add(Long.toString(most)));
    List<String> words = List.of(description(field).split("[^A-Za-z0-9.]+|\\.(?= |$)"));
    values.removeIf(words::contains);
    return values;
  }

  private static String number(double value) {
    return Long.toString(Math.round(value));
  }

  private static void walk(
      CustomResourceDefinition definition, BiConsumer<String, JSONSchemaProps> visit) {
    String kind = definition.getSpec().getNames().getKind();
    for (CustomResourceDefinitionVersion version : definition.getSpec().getVersions()) {
      JSONSchemaProps schema = version.getSchema().getOpenAPIV3Schema();
      String path = kind + " " + version.getName() + " ";
      visit.accept(path, schema);
      walk(path, schema, visit);
    }
  }

  private static void walk(
      String path, JSONSchemaProps schema, BiConsumer<String, JSONSchemaProps> visit) {
    Optional.ofNullable(schema.getProperties())
        .ifPresent(
            fields ->
                fields.forEach(
                    (name, field) -> {
                      visit.accept(path + "." + name, field);
                      walk(path + "." + name, field, visit);
                    }));
    Optional.ofNullable(schema.getItems())
        .ifPresent(items -> walk(path + "[]", items.getSchema(), visit));
    Optional.ofNullable(schema.getAdditionalProperties())
        .map(JSONSchemaPropsOrBool::getSchema)
        .ifPresent(values -> walk(path + "{}", values, visit));
  }

  private static String description(JSONSchemaProps field) {
    return Optional.ofNullable(field.getDescription()).orElse("").strip();
  }

  private static Named<CustomResourceDefinition> read(Path file) {
    try {
      return Named.of(
          file.getFileName().toString(),
          Serialization.unmarshal(Files.readString(file), CustomResourceDefinition.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
