package io.plumbline.labeling.dataset;

import io.plumbline.labeling.store.ObjectUri;
import java.net.URI;

/**
 * The names of a job's files below its output root. They are Ground Truth's where it has the file;
 * {@code docs/reference/steps.md} lists all. Names of folders end in a slash.
 */
public final class JobFolder {
  private static final String CONSOLIDATED = "annotations/consolidated-annotation/";

  private final URI root;

  /**
   * @param root {@code <output path>/<job name>/}
   */
  public JobFolder(URI root) {
    this.root = root;
  }

  public URI root() {
    return root;
  }

  /** Whose results these are: {@link FolderOwner}. */
  public URI job() {
    return in("job.json");
  }

  public URI labelCategories() {
    return in("annotation-tool/data.json");
  }

  /** Lines of {@link IndexEntry}. */
  public URI index() {
    return in("index/objects.jsonl");
  }

  /** Lines of {@link BatchEntry}. */
  public URI batch(int n) {
    return in("batches/" + n + "/batch.jsonl");
  }

  /** The folder of Ground Truth's worker responses. */
  public URI workerResponses(int n) {
    return in("annotations/worker-response/iteration-" + n + "/");
  }

  /** Ground Truth's worker response of one object. */
  public URI workerResponse(int n, long id, String date) {
    return in(
        "annotations/worker-response/iteration-" + n + "/" + id + "/" + fileDate(date) + ".json");
  }

  /** Lines of {@link ObjectResponse}. */
  public URI responses(int n) {
    return in("annotations/worker-response/iteration-" + n + "/responses.jsonl");
  }

  /** Lines of {@link LabelRecord}. */
  public URI humanLabels(int n) {
    return in("labels/human/" + n + ".jsonl");
  }

  /** Lines of {@link LabelRecord}. */
  public URI certificationLabels(int n) {
    return in("labels/certification/" + n + ".jsonl");
  }

  /** Lines of {@link FailureRecord}. */
  public URI consolidationFailures(int n) {
    return in("labels/failed/" + n + ".jsonl");
  }

  /** Lines of {@link FailureRecord}. */
  public URI decisionFailures(int n) {
    return in("labels/failed/" + n + "-decide.jsonl");
  }

  /** Lines of {@link LabelRecord}. */
  public URI machineLabels(int n) {
    return in("labels/machine/" + n + ".jsonl");
  }

  /**
   * @param date the step's date
   */
  public URI consolidationRequest(int n, String date) {
    return in(
        CONSOLIDATED + "consolidation-request/iteration-" + n + "/" + fileDate(date) + ".json");
  }

  /**
   * @param date the step's date
   */
  public URI consolidationResponse(int n, String date) {
    return in(
        CONSOLIDATED + "consolidation-response/iteration-" + n + "/" + fileDate(date) + ".json");
  }

  public URI intermediateAnnotations(int n) {
    return in("annotations/intermediate/" + n + "/annotations.json");
  }

  /** The folder of the model. */
  public URI model(int n) {
    return in("training/" + n + "/model/");
  }

  public URI modelArchive(int n) {
    return in("training/" + n + "/model.tar.gz");
  }

  /** The folder of checkpoints. */
  public URI checkpoints(int n) {
    return in("training/" + n + "/checkpoints/");
  }

  /** Lines of {@link OutOfFoldPrediction}. */
  public URI crossValidation(int n) {
    return in("training/" + n + "/cross-validation.jsonl");
  }

  /**
   * Lines of {@link Prediction}.
   *
   * @param n the model's iteration
   * @param shard from 0
   */
  public URI predictions(int n, int shard, int shards) {
    return in("inference/" + n + "/predictions-" + shard + "-of-" + shards + ".jsonl");
  }

  /** The mask that a model drew over an object, which a machine label refers to. */
  public URI predictedMask(int n, long id) {
    return in("inference/" + n + "/masks/" + id + ".png");
  }

  /**
   * The mask that people's answers amount to.
   *
   * @param date the step's date
   */
  public URI consolidatedMask(long id, String date) {
    return in(CONSOLIDATED + "output/" + id + "_" + fileDate(date) + ".png");
  }

  public URI decision(int n) {
    return in("calibration/" + n + "/decision.json");
  }

  public URI autoAnnotations(int n) {
    return in("activelearning/" + n + "/auto-annotator/auto_annotator_output.txt");
  }

  public URI intermediateManifest(int n) {
    return in("manifests/intermediate/" + n + "/output.manifest");
  }

  public URI outputManifest() {
    return in("manifests/output/output.manifest");
  }

  /**
   * @param step the step's result name, such as {@code train} or {@code transform-0}
   */
  public URI stepResult(int n, String step) {
    return in("steps/" + n + "/" + step + ".json");
  }

  /** {@code 2024-05-02T10:11:12.123456} as {@code 2024-05-02_10_11_12}. */
  private static String fileDate(String date) {
    String seconds = date.contains(".") ? date.substring(0, date.indexOf('.')) : date;
    return seconds.replace('T', '_').replace(':', '_');
  }

  private URI in(String name) {
    return ObjectUri.within(root, name);
  }
}
