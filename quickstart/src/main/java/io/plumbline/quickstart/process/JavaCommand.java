package io.plumbline.quickstart.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that runs a jar with the Java this process runs on. */
public record JavaCommand(Path jar, int heapMebibytes, List<String> options) {
  public JavaCommand {
    options = List.copyOf(options);
  }

  /** A jar with a heap limit and no other option. */
  public static JavaCommand of(Path jar, int heapMebibytes) {
    return new JavaCommand(jar, heapMebibytes, List.of());
  }

  /** The words of the command, without arguments for the program. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Xmx" + heapMebibytes + "m");
    words.add("-XX:+UseSerialGC");
    words.addAll(options);
    words.add("-jar");
    words.add(jar.toString());
    return List.copyOf(words);
  }
}
