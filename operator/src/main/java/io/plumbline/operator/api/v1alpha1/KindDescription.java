package io.plumbline.operator.api.v1alpha1;

import io.fabric8.crdv2.generator.v1.SchemaCustomizer;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** Says what a kind is, for {@code kubectl explain}: the generator has no annotation for it. */
public final class KindDescription implements SchemaCustomizer.Customizer {
  @Override
  public JSONSchemaProps apply(
      JSONSchemaProps kind, String text, KubernetesSerialization serialization) {
    kind.setDescription(text);
    return kind;
  }
}
