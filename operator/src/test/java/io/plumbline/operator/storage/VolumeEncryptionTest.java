package io.plumbline.operator.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.operator.Jobs;
import io.plumbline.operator.api.v1alpha1.Scratch;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.plan.PoolPlan;
import io.plumbline.operator.step.StepName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VolumeEncryptionTest {
  private static final String ID = "1234abcd-12ab-34cd-56ef-1234567890ab";
  private static final String ARN = "arn:aws:kms:eu-west-1:111122223333:key/" + ID;
  private static final String FIELD =
      "spec.labelingJobAlgorithmsConfig.labelingJobResourceConfig.volumeKMSKeyID";
  private static final ClassTemplate TEMPLATE =
      new ClassTemplate("ebs.csi.aws.com", Map.of("encrypted", "true", "type", "gp3"), "kmsKeyId");

  private final FakeStorageClasses cluster = new FakeStorageClasses();

  @Test
  void a_job_without_a_key_is_left_as_it_is() throws VolumesNotEncrypted {
    JobPlan plan = Jobs.plan(Jobs.SPEC + Jobs.AUTOMATED);

    assertThat(encryption(List.of(), Optional.empty()).plan(StepName.TRAIN, plan)).isSameAs(plan);
  }

  @Test
  void the_installations_own_class_for_the_key_goes_before_others() throws VolumesNotEncrypted {
    cluster.add("a-class", ARN);

    assertThat(trainingScratch(List.of(new EncryptedClass(ARN, "secret")), asking(ARN)))
        .isEqualTo("secret of 50Gi");
  }

  @ParameterizedTest
  @CsvSource({
    ARN + "," + ARN,
    ID + "," + ARN,
    ARN + "," + ID,
    "alias/birds,alias/birds",
    "alias/birds,arn:aws:kms:eu-west-1:111122223333:alias/birds"
  })
  void a_class_of_the_cluster_is_found_by_any_name_of_the_key(String asked, String told)
      throws VolumesNotEncrypted {
    cluster.add("other", "arn:aws:kms:eu-west-1:111122223333:key/other");
    cluster.add("plain", Map.of("kmsKeyId", told));
    cluster.add("wrong", Map.of("encrypted", "false", "kmsKeyId", told));
    cluster.add("secret", Map.of("encrypted", "true", "kmskeyid", told));

    assertThat(trainingScratch(List.of(), asking(asked))).isEqualTo("secret of 50Gi");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:kms:eu-west-1:111122223333:key/a,arn:aws:kms:us-east-1:111122223333:key/a",
    "birds,arn:aws:kms:eu-west-1:111122223333:alias/birds",
    "ab,b"
  })
  void names_of_two_keys_are_not_taken_for_one(String asked, String told) {
    cluster.add("other", told);

    assertThatThrownBy(() -> trainingScratch(List.of(), asking(asked)))
        .hasMessageStartingWith("No StorageClass is known to encrypt with " + asked);
  }

  @Test
  void of_several_classes_the_first_by_name_is_taken() throws VolumesNotEncrypted {
    cluster.add("b", ARN);
    cluster.add("a", ARN);

    assertThat(trainingScratch(List.of(), asking(ARN))).isEqualTo("a of 50Gi");
  }

  @Test
  void a_pools_own_size_stays_and_its_class_is_the_encrypted_one() throws VolumesNotEncrypted {
    cluster.add("secret", ARN);

    assertThat(trainingScratch(List.of(), asking(ARN) + "  trainingPool: {scratch: {size: 7Gi}}\n"))
        .isEqualTo("secret of 7Gi");
  }

  @Test
  void inference_gets_its_volume_too() throws VolumesNotEncrypted {
    cluster.add("secret", ARN);

    JobPlan plan = encryption(List.of(), Optional.empty()).plan(StepName.TRANSFORM, plan(ARN));

    assertThat(scratch(plan.pods().inference())).isEqualTo("secret of 50Gi");
  }

  @Test
  void a_class_of_the_pools_own_is_taken_when_it_is_known_to_encrypt_with_the_key()
      throws VolumesNotEncrypted {
    cluster.add("a", ARN);
    cluster.add("fast", ARN);
    String spec = asking(ARN) + "  trainingPool: {scratch: {storageClassName: fast, size: 7Gi}}\n";

    assertThat(trainingScratch(List.of(), spec)).isEqualTo("fast of 7Gi");
    cluster.there.clear();
    assertThat(
            trainingScratch(
                List.of(new EncryptedClass(ARN, "a"), new EncryptedClass(ID, "fast")), spec))
        .isEqualTo("fast of 7Gi");
  }

  @Test
  void a_class_of_the_pools_own_that_is_not_known_to_encrypt_is_a_contradiction() {
    cluster.add("secret", ARN);
    cluster.add("fast", Map.of("type", "gp3"));
    String spec = asking(ARN) + "  inferencePool: {scratch: {storageClassName: fast, size: 7Gi}}\n";

    assertThatThrownBy(() -> trainingScratch(List.of(), spec))
        .hasMessage(
            "The StorageClass fast of spec.inferencePool.scratch.storageClassName is not known to encrypt with %s, as %s asks: if it does, name it in the chart's storage.encryptedClasses; if not, create a new LabelingJob without one of the two fields."
                .formatted(ARN, FIELD))
        .extracting(e -> ((VolumesNotEncrypted) e).reason())
        .isEqualTo("ClassNotEncrypted");
  }

  @Test
  void a_missing_class_is_told_with_what_to_do() {
    assertThatThrownBy(() -> trainingScratch(List.of(), asking(ARN)))
        .hasMessage(
            "No StorageClass is known to encrypt with %s, as %s asks: add one whose parameters are encrypted: \"true\" and kmsKeyId, or name one in the chart's storage.encryptedClasses, and the job goes on."
                .formatted(ARN, FIELD))
        .extracting(e -> ((VolumesNotEncrypted) e).reason())
        .isEqualTo("NoEncryptedClass");
  }

  @Test
  void an_operator_of_single_namespaces_knows_only_what_the_installation_says() {
    VolumeEncryption blind =
        new VolumeEncryption(
            new EncryptionConfig(List.of(), Optional.of(TEMPLATE)), Optional.empty());

    assertThatThrownBy(() -> blind.plan(StepName.TRAIN, plan(ARN)))
        .hasMessageEndingWith(
            "asks: name one in the chart's storage.encryptedClasses, and the job goes on.");
  }

  @Test
  void a_class_is_made_once_where_that_is_allowed_and_none_is_there() throws VolumesNotEncrypted {
    VolumeEncryption making = encryption(List.of(), Optional.of(TEMPLATE));

    String first = scratch(making.plan(StepName.TRAIN, plan(ARN)).pods().training());
    String again = scratch(making.plan(StepName.TRAIN, plan(ARN)).pods().training());

    assertThat(first).isEqualTo(again).matches("plumbline-[0-9a-f]{10} of 50Gi");
    assertThat(cluster.applied).containsOnlyOnce(first.split(" ")[0]).hasSize(1);
  }

  @Test
  void a_made_class_is_found_again_whatever_its_drivers_parameters_are_called()
      throws VolumesNotEncrypted {
    VolumeEncryption making =
        encryption(
            List.of(),
            Optional.of(
                new ClassTemplate("pd.csi.storage.gke.io", Map.of(), "disk-encryption-kms-key")));

    making.plan(StepName.TRAIN, plan("projects/p/k"));
    making.plan(StepName.TRAIN, plan("projects/p/k"));

    assertThat(cluster.applied).hasSize(1);
  }

  @Test
  void a_refusal_of_the_api_server_is_told() {
    cluster.refuse(403, "storageclasses is forbidden");

    assertThatThrownBy(() -> trainingScratch(List.of(), asking(ARN)))
        .hasMessage(
            "The StorageClasses could not be listed for "
                + FIELD
                + ": storageclasses is forbidden");
  }

  @Test
  void an_api_server_in_trouble_is_the_callers_to_retry() {
    cluster.refuse(503, "later");

    assertThatThrownBy(() -> trainingScratch(List.of(), asking(ARN)))
        .isNotInstanceOf(VolumesNotEncrypted.class)
        .hasMessage("later");
  }

  @ParameterizedTest
  @EnumSource(
      value = StepName.class,
      names = {"PREPARE", "TRAIN", "TRANSFORM"},
      mode = EnumSource.Mode.EXCLUDE)
  void steps_that_keep_no_data_on_a_disk_need_no_class(StepName step) throws VolumesNotEncrypted {
    JobPlan plan = plan(ARN);

    assertThat(encryption(List.of(), Optional.empty()).plan(step, plan)).isSameAs(plan);
  }

  @Test
  void the_first_step_waits_for_a_class_so_that_nobody_labels_in_vain() {
    assertThatThrownBy(
            () -> encryption(List.of(), Optional.empty()).plan(StepName.PREPARE, plan(ARN)))
        .isInstanceOf(VolumesNotEncrypted.class);
  }

  private VolumeEncryption encryption(
      List<EncryptedClass> classes, Optional<ClassTemplate> template) {
    return new VolumeEncryption(new EncryptionConfig(classes, template), Optional.of(cluster));
  }

  private String trainingScratch(List<EncryptedClass> classes, String spec)
      throws VolumesNotEncrypted {
    return scratch(
        encryption(classes, Optional.empty())
            .plan(StepName.TRAIN, Jobs.plan(spec))
            .pods()
            .training());
  }

  private static String scratch(PoolPlan pool) {
    Scratch scratch = pool.scratch().orElseThrow();
    return scratch.storageClassName() + " of " + scratch.size();
  }

  private static JobPlan plan(String key) {
    return Jobs.plan(asking(key));
  }

  private static String asking(String key) {
    return Jobs.SPEC
        + "  labelingJobAlgorithmsConfig: {labelingJobResourceConfig: {volumeKMSKeyID: '"
        + key
        + "'}}\n";
  }
}
