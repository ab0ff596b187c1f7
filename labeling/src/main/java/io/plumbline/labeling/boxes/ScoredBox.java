package io.plumbline.labeling.boxes;

import io.plumbline.labeling.InputException;
import java.util.Comparator;

/**
 * A box and how sure people or the model are of it.
 *
 * @param confidence from 0 to 1; 0 when one worker drew it, as Ground Truth writes it
 */
public record ScoredBox(Box box, double confidence) {
  /** The surest first; equally sure ones in the order of their boxes. */
  public static final Comparator<ScoredBox> SUREST_FIRST =
      Comparator.comparingDouble(ScoredBox::confidence)
          .reversed()
          .thenComparing(ScoredBox::box, Box.ORDER);

  /**
   * @throws InputException when the confidence is not in [0, 1]
   */
  public ScoredBox {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new InputException("a box's confidence is " + confidence + " and not from 0 to 1");
    }
  }
}
