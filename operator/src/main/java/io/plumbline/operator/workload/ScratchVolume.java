package io.plumbline.operator.workload;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.plumbline.operator.api.v1alpha1.Scratch;
import java.util.Optional;

/**
 * A step's temporary files: a generic ephemeral volume, which lives as long as its pod, or the
 * node's disk.
 */
final class ScratchVolume {
  static final String NAME = "tmp";

  private ScratchVolume() {}

  static Volume of(Optional<Scratch> asked) {
    return asked.map(ScratchVolume::ephemeral).orElseGet(ScratchVolume::onTheNode);
  }

  private static Volume onTheNode() {
    return new VolumeBuilder().withName(NAME).withNewEmptyDir().endEmptyDir().build();
  }

  private static Volume ephemeral(Scratch asked) {
    return new VolumeBuilder()
        .withName(NAME)
        .withNewEphemeral()
        .withNewVolumeClaimTemplate()
        .withNewSpec()
        .withAccessModes("ReadWriteOnce")
        .withStorageClassName(asked.storageClassName())
        .withNewResources()
        .addToRequests("storage", asked.size())
        .endResources()
        .endSpec()
        .endVolumeClaimTemplate()
        .endEphemeral()
        .build();
  }
}
