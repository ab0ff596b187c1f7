package io.plumbline.models.sample;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.engine.EngineSettings;
import io.plumbline.models.folder.ModelFolder;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.prediction.PredictedItem;
import io.plumbline.models.prediction.Predictor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What tests ask of models. */
public final class Models {
  private Models() {}

  /** Starts the engine of this process with one thread, as all tests of this module do. */
  public static void startEngine() {
    EngineSettings.apply(Map.of(EngineSettings.THREADS, "1"));
    Engine.getInstance();
  }

  /** The SHA-256 of each file of a model's folder. */
  public static SortedMap<String, String> digests(TrainedModel model) throws IOException {
    Path folder = Files.createTempDirectory("model");
    new ModelFolder(folder).write(model);
    SortedMap<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes.put(
            file.getFileName().toString(),
            HexFormat.of().formatHex(sha256(Files.readAllBytes(file))));
        Files.delete(file);
      }
    }
    Files.delete(folder);
    return bytes;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the model says about each object. */
  public static List<PredictedItem> predictions(TrainedModel model, List<LabeledItem> items)
      throws IOException {
    List<PredictedItem> predicted = new ArrayList<>();
    List<DataItem> objects = items.stream().map(LabeledItem::item).toList();
    try (Predictor predictor = Predictor.of(model)) {
      predictor.predict(objects.iterator(), predicted::add);
    }
    return predicted;
  }

  /** The share of objects whose label the model tells, all of which it must be able to read. */
  public static double accuracy(TrainedModel model, List<LabeledItem> items) throws IOException {
    List<PredictedItem> predicted = predictions(model, items);
    assertThat(predicted).hasSameSizeAs(items).hasOnlyElementsOfType(PredictedItem.Scored.class);
    int right = 0;
    for (int i = 0; i < items.size(); i++) {
      int label = ((PredictedItem.Scored) predicted.get(i)).scores().label();
      right += label == items.get(i).label() ? 1 : 0;
    }
    return (double) right / items.size();
  }

  /** A file among the test's resources. */
  public static Path resource(String name) {
    try {
      return Path.of(Models.class.getResource("/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
