package io.plumbline.labeling.image.objects;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences about failed objects that a step's result carries: at most five, since the result
 * must fit into Kubernetes' termination message.
 */
public final class Rejections {
  private static final int KEPT = 5;
  private static final int LONGEST = 400;

  private final List<String> sentences = new ArrayList<>();

  /** Notes why the object {@code id} failed; only the first five are kept. */
  public void add(long id, String reason) {
    add(sentence(id, reason));
  }

  /** Notes a sentence that names its line; only the first five are kept, and a long one is cut. */
  public void add(String sentence) {
    if (sentences.size() < KEPT) {
      sentences.add(sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…");
    }
  }

  /** The first sentences, each naming its line. */
  public List<String> sentences() {
    return List.copyOf(sentences);
  }

  /** "line 17: …" for the object 16: people count lines from 1, ids start at 0. */
  public static String sentence(long id, String reason) {
    return "line " + (id + 1) + ": " + reason;
  }
}
