package io.plumbline.quickstart.runner;

import io.plumbline.quickstart.process.JavaCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Images that are runnable jars, each with a heap that leaves room for native memory under the
 * container's limit.
 */
public record JavaImages(Map<String, Path> jars, List<String> options) implements ContainerImages {
  private static final long MEBIBYTE = 1L << 20;

  /** A network's tensors live outside the heap; half of the limit is theirs. */
  private static final double HEAP_SHARE = 0.5;

  public JavaImages {
    jars = Map.copyOf(jars);
    options = List.copyOf(options);
  }

  @Override
  public List<String> entrypoint(String image, long memoryLimit) {
    Path jar = jars.get(image);
    if (jar == null) {
      throw new IllegalArgumentException("There is no image " + image + " on this machine.");
    }
    int heap = (int) Math.max(64, Math.round(memoryLimit * HEAP_SHARE / MEBIBYTE));
    return new JavaCommand(jar, heap, options).words();
  }
}
