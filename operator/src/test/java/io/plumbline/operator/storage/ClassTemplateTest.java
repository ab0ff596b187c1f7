package io.plumbline.operator.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassTemplateTest {
  private static final String ARN =
      "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
  private static final ClassTemplate TEMPLATE =
      new ClassTemplate("ebs.csi.aws.com", Map.of("encrypted", "true", "type", "gp3"), "kmsKeyId");

  @Test
  void the_made_class_has_the_key_waits_for_its_pod_and_goes_with_it() {
    StorageClass made = TEMPLATE.of(new KmsKey(ARN));

    assertThat(made.getProvisioner()).isEqualTo("ebs.csi.aws.com");
    assertThat(made.getParameters())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("encrypted", "true", "type", "gp3", "kmsKeyId", ARN));
    assertThat(made.getVolumeBindingMode()).isEqualTo("WaitForFirstConsumer");
    assertThat(made.getReclaimPolicy()).isEqualTo("Delete");
    assertThat(made.getMetadata().getLabels())
        .containsEntry("app.kubernetes.io/managed-by", "plumbline-operator");
  }

  @Test
  void the_name_is_of_the_key_and_of_the_template_since_a_classs_parameters_cannot_be_changed() {
    String name = name(TEMPLATE, ARN);

    assertThat(name(TEMPLATE, ARN)).isEqualTo(name);
    assertThat(name(TEMPLATE, ARN + "0")).isNotEqualTo(name);
    assertThat(name(new ClassTemplate("ebs.csi.aws.com", Map.of(), "kmsKeyId"), ARN))
        .isNotEqualTo(name);
  }

  private static String name(ClassTemplate template, String key) {
    return template.of(new KmsKey(key)).getMetadata().getName();
  }
}
