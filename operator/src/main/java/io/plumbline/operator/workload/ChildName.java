package io.plumbline.operator.workload;

import io.plumbline.operator.step.StepName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a step's Job after the LabelingJob, the iteration and the step, so that creating it twice
 * creates one.
 */
public final class ChildName {
  /**
   * A pod's name adds up to 11 characters to its Job's (index, hyphens, suffix) and must fit 63.
   */
  static final int LONGEST = 52;

  private static final int HASH = 8;

  private ChildName() {}

  public static String of(String job, int iteration, StepName step) {
    String end = "-" + iteration + "-" + step.word();
    String dotless = job.replace('.', '-');
    return dotless.length() + end.length() <= LONGEST && dotless.equals(job)
        ? job + end
        : dotless.substring(0, Math.min(dotless.length(), LONGEST - end.length() - HASH - 1))
            + "-"
            + hash(job)
            + end;
  }

  private static String hash(String job) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(job.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH / 2);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }
}
