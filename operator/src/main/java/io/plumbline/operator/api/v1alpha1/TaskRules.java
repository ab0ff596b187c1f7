package io.plumbline.operator.api.v1alpha1;

/**
 * The CEL rules that depend on the task type. It is the one that the field states or else an ARN
 * tells: the algorithm's last segment, or the end of a Lambda function's name.
 */
final class TaskRules {
  private static final String ALGORITHM =
      "has(self.labelingJobAlgorithmsConfig) &&"
          + " has(self.labelingJobAlgorithmsConfig.labelingJobAlgorithmSpecificationARN) &&"
          + " self.labelingJobAlgorithmsConfig.labelingJobAlgorithmSpecificationARN.endsWith(";

  private static final String BEFORE =
      "has(self.humanTaskConfig.preHumanTaskLambdaARN) &&"
          + " self.humanTaskConfig.preHumanTaskLambdaARN.endsWith(";

  private static final String AFTER =
      "has(self.humanTaskConfig.annotationConsolidationConfig) &&"
          + " has(self.humanTaskConfig.annotationConsolidationConfig.annotationConsolidationLambdaARN)"
          + " && self.humanTaskConfig.annotationConsolidationConfig.annotationConsolidationLambdaARN.endsWith(";

  private static final String BOXES =
      "(has(self.taskType) ? self.taskType == 'ObjectDetection' : "
          + ALGORITHM
          + "'/object-detection') || "
          + BEFORE
          + "'-BoundingBox') || "
          + AFTER
          + "'-BoundingBox'))";

  private static final String MASKS =
      "(has(self.taskType) ? self.taskType == 'SemanticSegmentation' : "
          + ALGORITHM
          + "'/semantic-segmentation') || "
          + BEFORE
          + "'-SemanticSegmentation') || "
          + AFTER
          + "'-SemanticSegmentation'))";

  /** The algorithm is the task type's. */
  static final String AGREEING =
      "!has(self.taskType) || !has(self.labelingJobAlgorithmsConfig) ||"
          + " !has(self.labelingJobAlgorithmsConfig.labelingJobAlgorithmSpecificationARN) || "
          + "self.labelingJobAlgorithmsConfig.labelingJobAlgorithmSpecificationARN.endsWith("
          + "{'ImageClassification': '/image-classification', 'TextClassification':"
          + " '/text-classification', 'ObjectDetection': '/object-detection',"
          + " 'SemanticSegmentation': '/semantic-segmentation'}[self.taskType])";

  /** The label attribute of masks is that of a file, and no other is. */
  static final String NAMED = "self.labelAttributeName.endsWith('-ref') == " + MASKS;

  /** One class alone is nothing to choose from. */
  static final String ENOUGH_LABELS =
      "!has(self.labelCategories) || self.labelCategories.size() > 1 || " + BOXES + " || " + MASKS;

  /** A mask has one byte a pixel. */
  static final String FEW_ENOUGH_LABELS =
      "!has(self.labelCategories) || self.labelCategories.size() <= 254 || !" + MASKS;

  private TaskRules() {}
}
