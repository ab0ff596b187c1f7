package io.plumbline.labeling.image.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A folder, and the commands that are run in it: {@code @} in their arguments stands for it. */
public final class Exchange {
  private final Path folder;
  private final ObjectStore store;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  public Exchange(Path folder) {
    this(folder, new FileObjectStore());
  }

  public Exchange(Path folder, ObjectStore store) {
    this.folder = folder;
    this.store = store;
  }

  /** Runs a command, blanks between its words, and returns its exit code. */
  public int run(String command) {
    printed.reset();
    List<String> words =
        Arrays.stream(command.split("\\s+"))
            .map(word -> word.replace("@", folder.toUri().toString()))
            .toList();
    return new ExchangeCommand(store, new PrintStream(printed, true, UTF_8)).run(words);
  }

  /** What the last command printed, line by line. */
  public List<String> printed() {
    return text().lines().toList();
  }

  /** What the last command printed, this folder's name written as {@code @}. */
  public String text() {
    return printed.toString(UTF_8).replace(folder.toUri().toString(), "@").strip();
  }

  public void write(String file, String content) throws IOException {
    write(file, content.getBytes(UTF_8));
  }

  public void write(String file, byte[] content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, content);
  }

  public Path path(String file) {
    return folder.resolve(file);
  }

  public String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  public JsonNode json(String file) throws IOException {
    return Json.mapper().readTree(read(file));
  }

  /** The lines of a manifest. */
  public List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(file))) {
      lines.add(Json.mapper().readTree(line));
    }
    return lines;
  }
}
