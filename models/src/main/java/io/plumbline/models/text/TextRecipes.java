package io.plumbline.models.text;

import io.plumbline.models.training.Recipe;

/** The numbers that proved good for texts. */
final class TextRecipes {
  private TextRecipes() {}

  /** For n-grams from scratch. */
  static Recipe fromScratch(int objects) {
    return new Recipe(batchSize(objects), 20, 4, 1e-2, 1e-2, 0.05);
  }

  /** For a pretrained sentence encoder: few passes at a low rate. */
  static Recipe fineTuning(int objects) {
    return new Recipe(batchSize(objects), 10, 3, 1e-3, 1e-2, 0.05);
  }

  private static int batchSize(int objects) {
    return Math.min(32, Math.max(8, objects / 16));
  }
}
