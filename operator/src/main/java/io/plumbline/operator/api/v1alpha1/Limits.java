package io.plumbline.operator.api.v1alpha1;

/**
 * Patterns and limits of the schema; Ground Truth's own where it has one (CreateLabelingJob, API
 * reference).
 */
public final class Limits {
  public static final String JOB_NAME = "^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$";
  public static final String ATTRIBUTE_NAME = "^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,126}$";
  public static final String OBJECT_URI = "^(s3://[^/]+(/.*)?|file:///.*)$";
  public static final String ROLE_ARN =
      "^arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+$";
  public static final String SNS_ARN =
      "^arn:aws[a-z\\-]*:sns:[a-z0-9\\-]*:[0-9]{12}:[a-zA-Z0-9_.\\-]+$";
  public static final String LAMBDA_ARN =
      "^arn:aws[a-z\\-]*:lambda:[a-z0-9\\-]*:[0-9]{12}:function:.*$";
  public static final String MODEL_ARN =
      "^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:model/.*$";
  public static final String WORKTEAM_ARN =
      "^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:workteam/.*$";
  public static final String KEYWORD = "^[A-Za-z0-9]+( [A-Za-z0-9]+)*$";
  public static final String KMS_KEY = "^[a-zA-Z0-9:/_\\-]*$";
  public static final String RESOURCE_NAME = "^[a-z0-9]([a-z0-9.\\-]*[a-z0-9])?$";
  public static final String SECRET_KEY = "^[A-Za-z0-9]([A-Za-z0-9._\\-]*[A-Za-z0-9])?$";

  /** In CEL: no backslash, no quotation mark. */
  public static final String STUDIO_URL =
      "^https?://([a-zA-Z0-9.-]+|[[][0-9a-fA-F:]+[]])(:[0-9]{1,5})?(/[^?#@ ]*)?$";

  public static final String PROBABILITY = "^0(\\.[0-9]{1,9})?$";
  public static final String GOLD_SHARE = "^0\\.([0-4][0-9]{0,8}|50{0,8})$";
  public static final String RATE = "^(0(\\.[0-9]{1,9})?|1(\\.0{1,9})?)$";
  public static final String DURATION =
      "^PT[0-9]+(\\.[0-9]{1,9})?S$|^PT[0-9]+[HM]([0-9]+M)?([0-9]+S)?$";
  public static final int URI_LENGTH = 1024;
  public static final int ARN_LENGTH = 2048;
  public static final int SHORT_INSTRUCTIONS = 2000;
  public static final int FULL_INSTRUCTIONS = 20_000;

  private Limits() {}
}
