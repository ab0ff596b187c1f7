package io.plumbline.operator.storage;

/**
 * A key as people name it.
 *
 * @param name its ID, its alias, or the ARN of either
 */
record KmsKey(String name) {
  private static final String ARN = "arn:";

  /**
   * Whether another name is this key's too: an ID or an alias stands for the ARN that ends in it.
   */
  boolean isNamed(String other) {
    return name.equals(other) || isOfArn(name, other) || isOfArn(other, name);
  }

  private static boolean isOfArn(String name, String arn) {
    return !name.startsWith(ARN)
        && arn.startsWith(ARN)
        && (arn.endsWith(":key/" + name) || arn.endsWith(":" + name));
  }
}
