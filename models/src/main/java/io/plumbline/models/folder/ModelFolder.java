package io.plumbline.models.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.models.tensor.TensorFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model on the local disk: {@code model.json}, {@code parameters.safetensors} and, for a
 * fine-tuned model, the TorchScript file and the tokenizer that it started from.
 */
public final class ModelFolder {
  /** The description's file. */
  public static final String DESCRIPTION = "model.json";

  /** The parameters' file. */
  public static final String PARAMETERS = "parameters.safetensors";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private final Path path;

  /** A folder that need not exist yet. */
  public ModelFolder(Path path) {
    this.path = path;
  }

  /** Writes the model, over what was there. Equal models give equal bytes. */
  public void write(TrainedModel model) throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve(DESCRIPTION), json().writeValueAsString(model.description()));
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(path.resolve(PARAMETERS)), 1 << 16)) {
      TensorFile.of(model.tensors()).writeTo(out);
    }
    for (Map.Entry<String, Path> file : model.files().entrySet()) {
      copy(file.getValue(), path.resolve(file.getKey()));
    }
  }

  private static ObjectWriter json() {
    DefaultIndenter newline = new DefaultIndenter("  ", "\n");
    return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(newline));
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!from.toAbsolutePath().equals(to.toAbsolutePath())) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Reads the model.
   *
   * @throws IOException with one sentence when a file is missing or is not what it should be
   */
  public TrainedModel read() throws IOException {
    TensorFile parameters;
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(required(PARAMETERS)), 1 << 16)) {
      parameters = TensorFile.readFrom(in);
    }
    return new TrainedModel(description(), parameters.tensors(), files());
  }

  private ModelDescription description() throws IOException {
    try {
      return JSON.readValue(Files.readString(required(DESCRIPTION)), ModelDescription.class);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s of the model is not readable: %s".formatted(DESCRIPTION, e.getOriginalMessage()), e);
    }
  }

  private Path required(String name) throws IOException {
    Path file = path.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new IOException("the model has no file %s".formatted(name));
    }
    return file;
  }

  private SortedMap<String, Path> files() {
    SortedMap<String, Path> files = new TreeMap<>();
    for (String name : List.of(TrainedModel.BACKBONE, TrainedModel.TOKENIZER)) {
      if (Files.isRegularFile(path.resolve(name))) {
        files.put(name, path.resolve(name));
      }
    }
    return files;
  }
}
