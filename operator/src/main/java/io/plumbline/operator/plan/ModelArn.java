package io.plumbline.operator.plan;

import java.util.Optional;

/**
 * How a model archive is named where Ground Truth has an ARN: {@code
 * arn:aws-plumbline:sagemaker:<namespace>:000000000000:model/<archive URI>}.
 */
public final class ModelArn {
  private static final String START = "arn:aws-plumbline:sagemaker:";
  private static final String MIDDLE = ":000000000000:model/";

  private ModelArn() {}

  public static String of(String namespace, String archive) {
    return START + namespace + MIDDLE + archive;
  }

  /** The archive's URI, or nothing where the ARN is not one of ours. */
  public static Optional<String> archiveOf(String arn) {
    int middle = arn.indexOf(MIDDLE);
    return arn.startsWith(START) && middle > 0
        ? Optional.of(arn.substring(middle + MIDDLE.length()))
        : Optional.empty();
  }
}
