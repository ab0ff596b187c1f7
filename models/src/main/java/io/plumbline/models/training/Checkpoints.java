package io.plumbline.models.training;

import io.plumbline.models.tensor.Tensor;
import io.plumbline.models.tensor.TensorFile;
import io.plumbline.models.tensor.TensorFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names and checks the files in a checkpoint folder. A file left by a training on other objects, or
 * with other options, or that is damaged, is as good as absent.
 */
final class Checkpoints {
  private static final String FINGERPRINT = "fingerprint";
  private static final String FIT = "fit";
  private static final String RUNNING = "running.safetensors";

  private final CheckpointFolder folder;
  private final String fingerprint;

  Checkpoints(CheckpointFolder folder, String fingerprint) {
    this.folder = folder;
    this.fingerprint = fingerprint;
  }

  /** What came out of a finished fold. */
  Optional<TensorFile> finishedFold(int fold) throws IOException {
    return read("fold-%d.safetensors".formatted(fold));
  }

  void finishFold(int fold, List<Tensor> results) throws IOException {
    write("fold-%d.safetensors".formatted(fold), TensorFile.of(results));
  }

  /** The state of that fit in the middle, with the fold's history if it has one. */
  Optional<TensorFile> running(String fit) throws IOException {
    return read(RUNNING).filter(file -> fit.equals(file.metadata().get(FIT)));
  }

  void saveRunning(String fit, TensorFile state, List<Tensor> history) throws IOException {
    List<Tensor> tensors = new ArrayList<>(state.tensors());
    tensors.addAll(history);
    SortedMap<String, String> words = new TreeMap<>(state.metadata());
    words.put(FIT, fit);
    write(RUNNING, new TensorFile(words, tensors));
  }

  private void write(String name, TensorFile file) throws IOException {
    SortedMap<String, String> words = new TreeMap<>(file.metadata());
    words.put(FINGERPRINT, fingerprint);
    folder.write(name, new TensorFile(words, file.tensors())::writeTo);
  }

  private Optional<TensorFile> read(String name) throws IOException {
    Optional<InputStream> opened = folder.open(name);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = opened.get()) {
      return Optional.of(TensorFile.readFrom(in))
          .filter(file -> fingerprint.equals(file.metadata().get(FINGERPRINT)));
    } catch (TensorFormatException e) {
      return Optional.empty();
    }
  }
}
