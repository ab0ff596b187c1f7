package io.plumbline.quickstart.runner;

import java.util.List;

/** What a container image stands for on this machine. */
@FunctionalInterface
public interface ContainerImages {
  /**
   * The words that start the image's program, without its arguments.
   *
   * @param image the name in the container's {@code image} field
   * @param memoryLimit bytes that the container may use
   * @throws IllegalArgumentException when no such image is known
   */
  List<String> entrypoint(String image, long memoryLimit);
}
