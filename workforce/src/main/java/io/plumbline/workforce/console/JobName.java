package io.plumbline.workforce.console;

import java.util.regex.Pattern;

/** A LabelingJob, as Kubernetes names it. */
public record JobName(String namespace, String name) {
  private static final int LONGEST = 253;
  private static final Pattern PART = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

  /** Whether Kubernetes could have something of that name (RFC 1123). */
  boolean canBe() {
    return isName(namespace) && isName(name);
  }

  private static boolean isName(String part) {
    return part.length() <= LONGEST && PART.matcher(part).matches();
  }
}
