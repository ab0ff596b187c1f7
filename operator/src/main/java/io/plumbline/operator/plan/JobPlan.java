package io.plumbline.operator.plan;

import io.plumbline.operator.api.v1alpha1.TaskType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A checked spec with its defaults applied: what a job is to do.
 *
 * @param identity whose job it is
 * @param taskType what is asked about each object
 * @param attribute the key that the labels get
 * @param root the output folder, with a closing slash
 * @param input what prepare reads
 * @param automated whether a model labels too
 * @param quality what is promised of the machine's labels
 * @param seed seed of every random draw
 * @param limits when labeling ends early, and the size of a batch
 * @param model what training starts from
 * @param people what people see
 * @param pods what the steps' pods get
 */
public record JobPlan(
    Identity identity,
    TaskType taskType,
    String attribute,
    String root,
    Input input,
    Automation automated,
    Quality quality,
    long seed,
    Limits limits,
    Model model,
    People people,
    Pods pods) {

  /** Whether a model labels too. */
  public enum Automation {
    AUTOMATED,
    PEOPLE_ONLY
  }

  /** Names one LabelingJob for good. */
  public record Identity(String name, String namespace, String uid) {}

  /**
   * What prepare reads; either categories or their file is there.
   *
   * @param manifest URI of the input manifest
   * @param categories class names in index order
   * @param categoryFile URI of Ground Truth's category file
   * @param kmsKey the key for output objects
   * @param minimumObjects the least number of objects for automated labeling
   */
  public record Input(
      String manifest,
      Optional<List<String>> categories,
      Optional<String> categoryFile,
      Optional<String> kmsKey,
      int minimumObjects) {}

  /**
   * The promise.
   *
   * @param minimum least mean quality of the machine's labels, in (0, 1): the share of correct ones
   *     for classes, the mean IoU with people's for boxes and masks
   * @param confidence probability of the promise, in (0, 1)
   * @param maxLooks how often a threshold may be certified
   */
  public record Quality(double minimum, double confidence, int maxLooks) {
    /** Each look's share of the allowed failure probability: equal shares. */
    public double alphaOfLook() {
      return (1 - confidence) / maxLooks;
    }
  }

  /**
   * Limits of the loop, in objects.
   *
   * @param batch the greatest batch
   * @param humanBudget the greatest number of human labels
   * @param percentage the greatest labelled share, 1 to 100
   */
  public record Limits(int batch, OptionalInt humanBudget, int percentage) {}

  /** URIs of what training starts from. */
  public record Model(
      Optional<String> backbone, Optional<String> tokenizer, Optional<String> initialModel) {}

  /**
   * What people see, and how many are asked about each object. Times in seconds.
   *
   * @param maxWorkers how many are asked while answers disagree; empty for no more than always
   * @param gold objects whose label is known
   */
  public record People(
      String team,
      String title,
      String description,
      Instructions instructions,
      List<String> keywords,
      int workersPerObject,
      int taskTimeLimit,
      int availabilityLifetime,
      OptionalInt maxWorkers,
      Optional<Gold> gold) {}

  /**
   * Objects whose label is known.
   *
   * @param manifest URI of their augmented manifest
   * @param attribute the attribute of their labels
   * @param share how many of a worker's tasks are about them, a decimal
   */
  public record Gold(String manifest, String attribute, String share) {}

  /** What stands beside each task: for always, and to be opened. */
  public record Instructions(Optional<String> brief, Optional<String> full) {}

  /**
   * What the steps' pods get.
   *
   * @param volumeKey the key that the volumes of training and inference are encrypted with
   */
  public record Pods(
      PoolPlan training,
      PoolPlan inference,
      int shards,
      Optional<String> serviceAccount,
      Optional<String> volumeKey) {}

  /** The plan with other pools. */
  public JobPlan withPools(PoolPlan training, PoolPlan inference) {
    return new JobPlan(
        identity,
        taskType,
        attribute,
        root,
        input,
        automated,
        quality,
        seed,
        limits,
        model,
        people,
        new Pods(training, inference, pods.shards(), pods.serviceAccount(), pods.volumeKey()));
  }

  public boolean isAutomated() {
    return automated == Automation.AUTOMATED;
  }
}
