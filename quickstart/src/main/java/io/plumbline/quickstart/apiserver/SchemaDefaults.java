package io.plumbline.quickstart.apiserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.Map;

/**
 * Fills in the {@code default} values of a custom resource's schema, as an API server does on every
 * write (Kubernetes, "Extend the Kubernetes API with CustomResourceDefinitions", Defaulting): a
 * property that is absent gets its default, then the default's own properties get theirs.
 */
public final class SchemaDefaults {
  private final JSONSchemaProps schema;

  /** Takes the schema of the definition's first served version. */
  public SchemaDefaults(CustomResourceDefinition definition) {
    this.schema = definition.getSpec().getVersions().get(0).getSchema().getOpenAPIV3Schema();
  }

  /** Changes the given resource in place. */
  public void applyTo(ObjectNode resource) {
    fill(resource, schema);
  }

  private static void fill(JsonNode node, JSONSchemaProps schema) {
    if (node instanceof ObjectNode object && schema.getProperties() != null) {
      schema.getProperties().forEach((name, property) -> fillProperty(object, name, property));
    } else if (node.isArray()
        && schema.getItems() != null
        && schema.getItems().getSchema() != null) {
      node.forEach(item -> fill(item, schema.getItems().getSchema()));
    }
  }

  private static void fillProperty(ObjectNode object, String name, JSONSchemaProps property) {
    if (!object.has(name) && property.getDefault() != null) {
      object.set(name, property.getDefault().deepCopy());
    }
    if (object.has(name)) {
      fill(object.get(name), property);
    }
  }

  /** The defaults of several kinds, by kind name. */
  public static Map<String, SchemaDefaults> byKind(Iterable<CustomResourceDefinition> definitions) {
    Map<String, SchemaDefaults> byKind = new java.util.HashMap<>();
    definitions.forEach(
        each -> byKind.put(each.getSpec().getNames().getKind(), new SchemaDefaults(each)));
    return Map.copyOf(byKind);
  }
}
