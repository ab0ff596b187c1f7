package io.plumbline.models.training;

import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.tensor.TensorFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Tells trainings apart by what decides their result: numbers, objects, labels, and files. */
final class Fingerprint {
  private final MessageDigest digest = sha256();
  private final OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest);

  private Fingerprint() {}

  /**
   * The SHA-256 of everything that the training starts from, as hexadecimal digits.
   *
   * @throws IOException when a file of the options cannot be read
   */
  static String of(FitTask<?> task, TrainingOptions options) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(
        "%d %d %d %s".formatted(options.seed(), options.folds(), task.classes(), task.recipe()));
    fingerprint.addFile(options.backbone());
    fingerprint.addFile(options.tokenizer());
    fingerprint.addModel(options.initial());
    fingerprint.addObjects(task);
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  private void add(String words) throws IOException {
    sink.write(words.getBytes(StandardCharsets.UTF_8));
    sink.write('\n');
  }

  private void addFile(Optional<Path> file) throws IOException {
    add("file " + (file.isPresent() ? Files.size(file.get()) : "none"));
    if (file.isPresent()) {
      Files.copy(file.get(), sink);
    }
  }

  private void addModel(Optional<TrainedModel> model) throws IOException {
    add("model " + model.map(each -> each.description().toString()).orElse("none"));
    if (model.isPresent()) {
      TensorFile.of(model.get().tensors()).writeTo(sink);
      addFile(model.get().file(TrainedModel.BACKBONE));
      addFile(model.get().file(TrainedModel.TOKENIZER));
    }
  }

  private <X> void addObjects(FitTask<X> task) throws IOException {
    for (int row = 0; row < task.size(); row++) {
      byte[] bytes = task.encoder().bytes(task.inputs().get(row));
      add("%d %s %d".formatted(task.id(row), task.annotation(row), bytes.length));
      sink.write(bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
