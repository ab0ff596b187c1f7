package io.plumbline.quickstart.dataset;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A package manager's own client, which knows its registry.
 *
 * @param program the client, looked for on {@code PATH}
 * @param arguments its arguments; the folder to download into is appended
 */
record ClientSource(String program, List<String> arguments, Map<String, String> environment)
    implements PackageSource {
  static ClientSource npm(String specification, Map<String, String> environment) {
    return new ClientSource(
        "npm", List.of("pack", specification, "--silent", "--pack-destination"), environment);
  }

  static ClientSource pip(String program, String specification, Map<String, String> environment) {
    List<String> module = program.startsWith("python") ? List.of("-m", "pip") : List.of();
    List<String> download = List.of("download", "--quiet", "--no-deps", specification, "--dest");
    return new ClientSource(
        program, Stream.concat(module.stream(), download.stream()).toList(), environment);
  }

  @Override
  public boolean available() {
    return onPath().isPresent();
  }

  @Override
  public void download(PackageArchive archive, Path folder) throws IOException {
    List<String> words = new ArrayList<>(List.of(onPath().orElseThrow().toString()));
    words.addAll(arguments);
    words.add(folder.toString());
    Process process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (exitCode(process) != 0) {
      throw new IOException(
          "`%s %s` failed: %s".formatted(program, String.join(" ", arguments), output));
    }
  }

  private Optional<Path> onPath() {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int exitCode(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("the download was interrupted", e);
    }
  }
}
