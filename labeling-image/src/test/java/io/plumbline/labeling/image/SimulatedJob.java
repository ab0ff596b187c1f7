package io.plumbline.labeling.image;

import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.dataset.WorkerAnswer;
import io.plumbline.labeling.image.assemble.AssembleParameters;
import io.plumbline.labeling.image.assemble.AssembleStep;
import io.plumbline.labeling.image.calibrate.CalibrateParameters;
import io.plumbline.labeling.image.calibrate.CalibrateStep;
import io.plumbline.labeling.image.consolidate.BatchKind;
import io.plumbline.labeling.image.consolidate.ConsolidateParameters;
import io.plumbline.labeling.image.consolidate.ConsolidateStep;
import io.plumbline.labeling.image.decide.DecideParameters;
import io.plumbline.labeling.image.decide.DecideStep;
import io.plumbline.labeling.image.prepare.PrepareParameters;
import io.plumbline.labeling.image.prepare.PrepareStep;
import io.plumbline.labeling.image.sample.SampleParameters;
import io.plumbline.labeling.image.sample.SampleStep;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.selection.KeyedHash;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A whole job as the operator would run it, with people and a model that are drawn by keyed hash:
 * random batch, model, certification sample, threshold, machine labels, one more batch, result.
 */
public final class SimulatedJob {
  private static final KeyedHash CONFIDENCE = new KeyedHash(1, "confidence");
  private static final KeyedHash RIGHT = new KeyedHash(1, "right");
  private static final KeyedHash WORKER = new KeyedHash(1, "worker");
  private static final int SHARDS = 2;

  /** What happens in a job, in order. */
  public enum Stage {
    PREPARE,
    CONSOLIDATE_TRAINING,
    SAMPLE,
    CONSOLIDATE_CERTIFICATION,
    CALIBRATE,
    DECIDE,
    ASSEMBLE
  }

  private final int objects;

  public SimulatedJob(int objects) {
    this.objects = objects;
  }

  /** Does what people, model and operator do before a stage. */
  public void arrangeFor(Stage stage, TestJob job) throws IOException {
    switch (stage) {
      case PREPARE -> job.texts(objects);
      case CONSOLIDATE_TRAINING -> job.respond(1, this::response);
      case SAMPLE -> job.predict(1, SHARDS, unlabeled(job), this::prediction);
      case CONSOLIDATE_CERTIFICATION -> job.respond(2, this::response);
      case CALIBRATE, DECIDE, ASSEMBLE -> {}
    }
  }

  /** Runs a stage's step. */
  public Object run(Stage stage, TestJob job) throws IOException {
    return switch (stage) {
      case PREPARE -> job.run(new PrepareStep(), 1, prepare(job.uri("input.manifest"), 100));
      case CONSOLIDATE_TRAINING -> consolidate(job, 1, BatchKind.Training);
      case SAMPLE -> job.run(new SampleStep(), 1, new SampleParameters(1, 1, objects / 3));
      case CONSOLIDATE_CERTIFICATION -> consolidate(job, 2, BatchKind.Certification);
      case CALIBRATE ->
          job.run(new CalibrateStep(), 2, new CalibrateParameters(1, 1, SHARDS, 0.9, 0.05));
      case DECIDE -> job.run(new DecideStep(), 2, decide());
      case ASSEMBLE -> job.run(new AssembleStep(), 2, new AssembleParameters(Optional.of(1)));
    };
  }

  /** Runs all that comes before a stage. */
  public void runBefore(Stage stage, TestJob job) throws IOException {
    for (Stage earlier : Stage.values()) {
      arrangeFor(earlier, job);
      if (earlier == stage) {
        return;
      }
      run(earlier, job);
    }
  }

  public static PrepareParameters prepare(URI manifest, int batchSize) {
    return new PrepareParameters(
        manifest,
        Optional.of(TestJob.CLASSES),
        Optional.empty(),
        true,
        50,
        batchSize,
        100,
        Optional.empty(),
        Optional.empty());
  }

  private static Object consolidate(TestJob job, int iteration, BatchKind kind) throws IOException {
    return job.run(new ConsolidateStep(), iteration, new ConsolidateParameters(kind, 3));
  }

  private static DecideParameters decide() {
    return new DecideParameters(
        true, Optional.of(1), SHARDS, Optional.of(0.6), 40, Optional.empty());
  }

  private List<Long> unlabeled(TestJob job) throws IOException {
    List<Long> labeled = job.batch(1);
    return LongStream.range(0, objects).filter(id -> !labeled.contains(id)).boxed().toList();
  }

  /** The class that an object has. */
  public static int truth(long id) {
    return (int) (id % TestJob.CLASSES.size());
  }

  /** Three workers who are right nine times in ten; one object in fifty is declined. */
  public ObjectResponse response(long id) {
    if (id % 50 == 7) {
      return new ObjectResponse(id, List.of(), Outcome.Declined);
    }
    List<WorkerAnswer> answers =
        IntStream.range(0, 3)
            .mapToObj(worker -> TestJob.answer("worker-" + worker, answer(id, worker)))
            .toList();
    return new ObjectResponse(id, answers, Outcome.Answered);
  }

  private static String answer(long id, int worker) {
    int label = WORKER.uniform(id * 3 + worker) < 0.9 ? truth(id) : truth(id + 1);
    return TestJob.CLASSES.get(label);
  }

  /** The class that a model predicts. */
  public static int classIn(Prediction prediction) {
    return prediction.label().orElseThrow().as(Label.OfClass.class).index();
  }

  /** A model that is the more often right the more confident it is; it cannot read some objects. */
  public Prediction prediction(long id) {
    if (id % 100 == 99) {
      return Prediction.failed(id, "text " + id + " is not readable");
    }
    double confidence = Math.round(CONFIDENCE.uniform(id) * 100) / 100.0;
    boolean right = RIGHT.uniform(id) < 0.5 + confidence / 2 || confidence > 0.5;
    int label = right ? truth(id) : truth(id + 1);
    return Prediction.of(id, new Label.OfClass(label), confidence, confidence / 2);
  }
}
