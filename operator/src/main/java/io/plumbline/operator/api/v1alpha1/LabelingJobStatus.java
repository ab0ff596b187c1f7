package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.crdv2.generator.v1.SchemaCustomizer;
import io.fabric8.generator.annotation.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Where a job stands, and what has become of its objects. It is the job's position: the operator
 * writes the intent here before it creates anything. Immutable; the {@code with} methods return
 * changed copies.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@SchemaCustomizer(ConditionLists.class)
public final class LabelingJobStatus implements Cloneable {
  @JsonPropertyDescription(
      "The metadata.generation of the spec that this status is about; -1 until the operator has"
          + " seen the job.")
  private Long observedGeneration;

  @JsonPropertyDescription("Where the job stands, for people; programs read the conditions.")
  private Stage stage = Stage.ACCEPTING;

  @JsonPropertyDescription(
      "The stage that suspending or stopping interrupted, while the job is held.")
  private Stage interruptedStage;

  @JsonPropertyDescription("Where the job stands in Ground Truth's words.")
  private JobState labelingJobStatus = JobState.INITIALIZING;

  @JsonPropertyDescription(
      "Why the job failed, in a sentence that names the field or line at fault where there is one.")
  private String failureReason;

  @JsonPropertyDescription(
      "The number of the batch that people label or have labelled last; 0 before the first.")
  private Integer iteration = 0;

  @JsonPropertyDescription("What people's labels of that batch are for: Training or Certification.")
  private BatchKind batchKind = BatchKind.TRAINING;

  @JsonPropertyDescription(
      "When the stage began, in UTC to the microsecond: the date that its step writes.")
  private String stageStartedAt;

  @JsonPropertyDescription("The iteration in which the most recent model was trained.")
  private Integer modelIteration;

  @JsonPropertyDescription(
      "How many looks have been taken: how often a threshold was up for certification, of"
          + " targetQuality.maxLooks.")
  private Integer looks = 0;

  @JsonPropertyDescription("When the job ended, in UTC to the second (RFC 3339).")
  private String completedAt;

  @JsonPropertyDescription(
      "How many objects have a label and by whom, as in Ground Truth; all 0 until the dataset is"
          + " read.")
  private LabelCounters labelCounters = LabelCounters.NONE;

  @JsonPropertyDescription("Where the output manifest and the model are, as in Ground Truth.")
  private LabelingJobOutput labelingJobOutput;

  @Size(max = 5)
  @JsonPropertyDescription("What each look came to, oldest first; at most 5.")
  private List<Threshold> thresholds = List.of();

  @JsonPropertyDescription(
      "How far people are with the batch that they label or have labelled last.")
  private BatchProgress batch;

  @Size(max = 20)
  @JsonPropertyDescription("What the last iterations came to, oldest first; at most 20 are kept.")
  private List<IterationRecord> history = List.of();

  @Size(max = 32)
  @JsonPropertyDescription(
      "Aspects of the job's state, one entry for each type; what programs read. At most 32.")
  private List<Condition> conditions = List.of();

  public Optional<Long> observedGeneration() {
    return Optional.ofNullable(observedGeneration);
  }

  public Stage stage() {
    return stage;
  }

  public Optional<Stage> interruptedStage() {
    return Optional.ofNullable(interruptedStage);
  }

  public JobState labelingJobStatus() {
    return labelingJobStatus;
  }

  public Optional<String> failureReason() {
    return Optional.ofNullable(failureReason);
  }

  public int iteration() {
    return iteration;
  }

  public BatchKind batchKind() {
    return batchKind;
  }

  public Optional<String> stageStartedAt() {
    return Optional.ofNullable(stageStartedAt);
  }

  public Optional<Integer> modelIteration() {
    return Optional.ofNullable(modelIteration);
  }

  public int looks() {
    return looks;
  }

  public Optional<String> completedAt() {
    return Optional.ofNullable(completedAt);
  }

  public LabelCounters labelCounters() {
    return labelCounters;
  }

  public Optional<LabelingJobOutput> labelingJobOutput() {
    return Optional.ofNullable(labelingJobOutput);
  }

  public List<Threshold> thresholds() {
    return thresholds;
  }

  public Optional<BatchProgress> batch() {
    return Optional.ofNullable(batch);
  }

  public List<IterationRecord> history() {
    return history;
  }

  public List<Condition> conditions() {
    return conditions;
  }

  public LabelingJobStatus withObservedGeneration(long value) {
    return with(copy -> copy.observedGeneration = value);
  }

  public LabelingJobStatus withStage(Stage value) {
    return with(copy -> copy.stage = value);
  }

  public LabelingJobStatus withInterruptedStage(Stage value) {
    return with(copy -> copy.interruptedStage = value);
  }

  public LabelingJobStatus withoutInterruptedStage() {
    return with(copy -> copy.interruptedStage = null);
  }

  public LabelingJobStatus withLabelingJobStatus(JobState value) {
    return with(copy -> copy.labelingJobStatus = value);
  }

  public LabelingJobStatus withFailureReason(String value) {
    return with(copy -> copy.failureReason = value);
  }

  public LabelingJobStatus withStageStartedAt(String value) {
    return with(copy -> copy.stageStartedAt = value);
  }

  public LabelingJobStatus withModelIteration(int value) {
    return with(copy -> copy.modelIteration = value);
  }

  public LabelingJobStatus withLooks(int value) {
    return with(copy -> copy.looks = value);
  }

  public LabelingJobStatus withCompletedAt(String value) {
    return with(copy -> copy.completedAt = value);
  }

  public LabelingJobStatus withLabelCounters(LabelCounters value) {
    return with(copy -> copy.labelCounters = value);
  }

  public LabelingJobStatus withLabelingJobOutput(LabelingJobOutput value) {
    return with(copy -> copy.labelingJobOutput = value);
  }

  public LabelingJobStatus withBatch(BatchProgress value) {
    return with(copy -> copy.batch = value);
  }

  public LabelingJobStatus withoutBatch() {
    return with(copy -> copy.batch = null);
  }

  public LabelingJobStatus withConditions(List<Condition> value) {
    return with(copy -> copy.conditions = List.copyOf(value));
  }

  /** This status with a look's outcome appended. */
  public LabelingJobStatus plusThreshold(Threshold threshold) {
    List<Threshold> all = new ArrayList<>(thresholds);
    all.add(threshold);
    return with(copy -> copy.thresholds = List.copyOf(all));
  }

  /** This status with a new iteration, its history record included. */
  public LabelingJobStatus startIteration(BatchKind kind, long objects) {
    int next = iteration + 1;
    List<IterationRecord> records =
        new IterationHistory(history).plus(IterationRecord.started(next, kind)).records();
    return with(
        copy -> {
          copy.history = records;
          copy.iteration = next;
          copy.batchKind = kind;
          copy.batch = BatchProgress.ofSize(objects);
        });
  }

  /** This status with the current iteration's record changed. */
  public LabelingJobStatus updateIteration(UnaryOperator<IterationRecord> change) {
    List<IterationRecord> records = new IterationHistory(history).updated(change).records();
    return with(copy -> copy.history = records);
  }

  private LabelingJobStatus with(Consumer<LabelingJobStatus> change) {
    LabelingJobStatus copy = clone();
    change.accept(copy);
    return copy;
  }

  @Override
  protected LabelingJobStatus clone() {
    try {
      return (LabelingJobStatus) super.clone();
    } catch (CloneNotSupportedException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
