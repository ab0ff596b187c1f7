package io.plumbline.models.training;

import io.plumbline.models.data.LabeledItem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells trainings apart by what decides their result. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(LearningTask<?> task, TrainingOptions options) {
    MessageDigest digest = sha256();
    String numbers =
        "%d %d %d %s %s %s"
            .formatted(
                options.seed(),
                options.folds(),
                task.classes(),
                task.recipe(),
                options.initial().map(model -> model.description().toString()),
                options.backbone().isPresent());
    digest.update(numbers.getBytes(StandardCharsets.UTF_8));
    for (LabeledItem item : task.items()) {
      digest.update((item.item().id() + ":" + item.label() + ";").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
