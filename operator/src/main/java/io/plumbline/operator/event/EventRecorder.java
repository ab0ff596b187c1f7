package io.plumbline.operator.event;

import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.events.v1.Event;
import io.fabric8.kubernetes.api.model.events.v1.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.health.Answers;
import io.plumbline.operator.plan.Timestamps;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes Events about a job. The same note about the same job is one Event: its name is derived
 * from what it says.
 */
public final class EventRecorder {
  private static final Logger LOG = LoggerFactory.getLogger(EventRecorder.class);
  private static final String CONTROLLER = "labeling.plumbline.io/operator";
  private static final int LONGEST_NAME = 253;
  private static final int UUID_LENGTH = 36;

  private final KubernetesClient client;
  private final Clock clock;

  public EventRecorder(KubernetesClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  public void record(LabelingJob job, List<EventNote> notes) {
    notes.forEach(note -> record(job, note));
  }

  private void record(LabelingJob job, EventNote note) {
    try {
      client.resource(event(job, note)).create();
    } catch (KubernetesClientException e) {
      if (e.getCode() != 409) {
        LOG.warn(
            "The Event {} about {} was not written ({})",
            note.reason(),
            job.getMetadata().getName(),
            Answers.cause(e));
      }
    }
  }

  private Event event(LabelingJob job, EventNote note) {
    return new EventBuilder()
        .withNewMetadata()
        .withName(name(job, note))
        .withNamespace(job.getMetadata().getNamespace())
        .endMetadata()
        .withEventTime(new MicroTime(Timestamps.micros(clock.instant())))
        .withReportingController(CONTROLLER)
        .withReportingInstance("plumbline-operator")
        .withAction(note.reason())
        .withReason(note.reason())
        .withType(note.severity().word())
        .withNote(note.note())
        .withNewRegarding()
        .withApiVersion(job.getApiVersion())
        .withKind(job.getKind())
        .withName(job.getMetadata().getName())
        .withNamespace(job.getMetadata().getNamespace())
        .withUid(job.getMetadata().getUid())
        .endRegarding()
        .build();
  }

  private static String name(LabelingJob job, EventNote note) {
    String said = job.getMetadata().getUid() + note.reason() + note.note();
    String name = job.getMetadata().getName();
    return name.substring(0, Math.min(name.length(), LONGEST_NAME - UUID_LENGTH - 1))
        + "."
        + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
  }
}
