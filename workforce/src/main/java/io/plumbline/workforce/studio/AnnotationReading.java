package io.plumbline.workforce.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.image.ImageHeader;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.studio.Query.Detail;
import io.plumbline.workforce.studio.Server.StudioTask;
import io.plumbline.workforce.task.OutsideAnswers;
import io.plumbline.workforce.task.OutsideTurn;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what people have said in Label Studio, and hands it in as theirs. What a user said last
 * about a task counts. What is no answer counts as a decline, so that nobody waits for it.
 */
final class AnnotationReading {
  private static final Logger log = LoggerFactory.getLogger(AnnotationReading.class);
  private static final String WORKER = "label-studio-";
  private static final int LONGEST_ANSWER = 8 << 20;

  private final OutsideAnswers answers;
  private final BatchObjects objects;
  private final ObjectStore store;
  private final Seen seen = new Seen();

  /** A mask may be of 100 million pixels, a byte each: one at a time. */
  private final Object canvas = new Object();

  AnnotationReading(OutsideAnswers answers, BatchObjects objects, ObjectStore store) {
    this.answers = answers;
    this.objects = objects;
    this.store = store;
  }

  /**
   * Reads all that has changed.
   *
   * @param since by the server's clock; empty: all that there is
   * @param working told before each task
   * @return when the server answered first, by its own clock
   */
  Optional<Instant> read(
      Batch batch, Server server, long project, Optional<Instant> since, Working working)
      throws StudioProblem, InterruptedException, IOException {
    Query query = new Query(0, pageOf(batch.spec().taskType()), Detail.ANNOTATIONS, since);
    return new Pages(server, project)
        .forEach(
            query,
            task -> {
              working.goesOn();
              read(batch, task);
            });
  }

  private static int pageOf(TaskType taskType) {
    return switch (taskType) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> 200;
      case OBJECT_DETECTION -> 50;
      case SEMANTIC_SEGMENTATION -> 5;
    };
  }

  private void read(Batch batch, StudioTask task) throws IOException {
    if (task.object().isEmpty()) {
      return;
    }
    for (Annotation annotation : lastOfEach(task.annotations())) {
      if (!seen.contains(batch.id(), annotation)) {
        take(batch, task.object().getAsLong(), annotation);
        seen.add(batch.id(), annotation);
      }
    }
  }

  /** What each user said last, in the order in which they said it. */
  private static List<Annotation> lastOfEach(List<Annotation> annotations) {
    Comparator<Annotation> order =
        Comparator.comparing(Annotation::submitted).thenComparingLong(Annotation::id);
    Map<Long, Annotation> last =
        annotations.stream()
            .filter(annotation -> !annotation.groundTruth() && annotation.author().isPresent())
            .collect(
                Collectors.toMap(
                    annotation -> annotation.author().orElseThrow(),
                    annotation -> annotation,
                    BinaryOperator.maxBy(order),
                    TreeMap::new));
    return last.values().stream().sorted(order).toList();
  }

  private void take(Batch batch, long object, Annotation annotation) throws IOException {
    try {
      Optional<String> content =
          annotation.cancelled()
              ? Optional.empty()
              : Optional.of(content(batch, object, annotation));
      answers.take(batch, object, turn(annotation, content));
    } catch (InputException | Refusal e) {
      log.warn(
          "annotation {} about object {} of batch {} is no answer and counts as a decline: {}",
          annotation.id(),
          object,
          batch.key(),
          e.getMessage());
      answers.take(batch, object, turn(annotation, Optional.empty()));
    }
  }

  private static OutsideTurn turn(Annotation annotation, Optional<String> content) {
    return new OutsideTurn(
        WORKER + annotation.author().orElseThrow(),
        content,
        annotation.accepted(),
        annotation.submitted());
  }

  private String content(Batch batch, long object, Annotation annotation) throws IOException {
    Translation translation =
        Translation.of(batch.spec().taskType(), new LabelCategories(batch.labels()));
    String content;
    synchronized (canvas) {
      content = translation.answer(annotation.regions(), () -> sizeOf(batch, object)).toString();
    }
    if (content.getBytes(UTF_8).length > LONGEST_ANSWER) {
      throw new InputException("it is longer than 8 MiB");
    }
    return content;
  }

  private ImageSize sizeOf(Batch batch, long object) throws IOException {
    URI image =
        objects
            .one(batch.id(), object)
            .object()
            .sourceRef()
            .orElseThrow(() -> new InputException("the object is no image"));
    try (InputStream in = store.read(image)) {
      return ImageHeader.size(in);
    } catch (NoSuchFileException e) {
      throw new InputException("the image is not in the store", e);
    }
  }
}
