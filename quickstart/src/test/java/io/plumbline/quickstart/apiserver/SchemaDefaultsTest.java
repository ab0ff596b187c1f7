package io.plumbline.quickstart.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;

class SchemaDefaultsTest {
  private static final SchemaDefaults DEFAULTS =
      new SchemaDefaults(
          Serialization.unmarshal(
              """
              apiVersion: apiextensions.k8s.io/v1
              kind: CustomResourceDefinition
              spec:
                names: {kind: Thing}
                versions:
                - name: v1
                  schema:
                    openAPIV3Schema:
                      type: object
                      properties:
                        spec:
                          type: object
                          properties:
                            size: {type: integer, default: 3}
                            color: {type: string}
                            box:
                              type: object
                              default: {}
                              properties:
                                lid: {type: boolean, default: true}
                            bag:
                              type: object
                              properties:
                                handle: {type: string, default: long}
                            parts:
                              type: array
                              items:
                                type: object
                                properties:
                                  weight: {type: string, default: "0"}
              """,
              CustomResourceDefinition.class));

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void an_absent_property_gets_its_default_and_a_present_one_keeps_its_value()
      throws JsonProcessingException {
    assertThat(filled("{\"spec\": {}}").at("/spec/size").asInt()).isEqualTo(3);
    assertThat(filled("{\"spec\": {\"size\": 5}}").at("/spec/size").asInt()).isEqualTo(5);
  }

  @Test
  void a_default_object_gets_the_defaults_of_its_own_properties() throws JsonProcessingException {
    assertThat(filled("{\"spec\": {}}").at("/spec/box/lid").asBoolean()).isTrue();
  }

  @Test
  void an_absent_object_without_a_default_stays_absent() throws JsonProcessingException {
    assertThat(filled("{\"spec\": {}}").path("spec").has("bag")).isFalse();
    assertThat(filled("{}").has("spec")).isFalse();
  }

  @Test
  void each_item_of_a_list_gets_its_defaults() throws JsonProcessingException {
    ObjectNode filled = filled("{\"spec\": {\"parts\": [{}, {\"weight\": \"2\"}]}}");

    assertThat(filled.at("/spec/parts/0/weight").asText()).isEqualTo("0");
    assertThat(filled.at("/spec/parts/1/weight").asText()).isEqualTo("2");
  }

  private ObjectNode filled(String json) throws JsonProcessingException {
    ObjectNode resource = (ObjectNode) mapper.readTree(json);
    DEFAULTS.applyTo(resource);
    return resource;
  }
}
