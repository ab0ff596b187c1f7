package io.plumbline.quickstart.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program that is to run beside this one.
 *
 * @param name what people call it
 * @param command its words
 * @param environment added to this process's environment
 * @param log the file that takes its standard output and error
 */
public record ChildProcess(
    String name, List<String> command, Map<String, String> environment, Path log) {
  public ChildProcess {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
