package io.plumbline.models.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into words, pairs of words and the pieces of words of three to five characters, and
 * hashes each to a bucket (Joulin et al., "Bag of tricks for efficient text classification", 2017;
 * Bojanowski et al., "Enriching word vectors with subword information", 2017).
 */
final class NgramExtractor {
  private static final int FNV_OFFSET = 0x811C9DC5;
  private static final int FNV_PRIME = 0x01000193;
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;

  private final int buckets;

  NgramExtractor(int buckets) {
    this.buckets = buckets;
  }

  int buckets() {
    return buckets;
  }

  /** The buckets of the words and pairs of words, ascending, repeated as often as they occur. */
  int[] words(String text) {
    List<String> words = split(text);
    int[] found = new int[Math.max(0, 2 * words.size() - 1)];
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      int hash = hash(FNV_OFFSET, words.get(i));
      found[count++] = bucket(hash);
      if (i + 1 < words.size()) {
        found[count++] = bucket(hash(hash(hash, " "), words.get(i + 1)));
      }
    }
    Arrays.sort(found);
    return found;
  }

  /** The buckets of the pieces of words, ascending, repeated as often as they occur. */
  int[] pieces(String text) {
    int[] found = new int[64];
    int count = 0;
    for (String word : split(text)) {
      String marked = "<" + word + ">";
      for (int from = 0; from < marked.length(); from++) {
        int last = Math.min(marked.length(), from + LONGEST_PIECE);
        for (int to = from + SHORTEST_PIECE; to <= last; to++) {
          found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
          found[count++] = bucket(hash(FNV_OFFSET ^ 1, marked.substring(from, to)));
        }
      }
    }
    int[] pieces = Arrays.copyOf(found, count);
    Arrays.sort(pieces);
    return pieces;
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int from = -1;
    String lower = TextContent.beginning(text).toLowerCase(Locale.ROOT);
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        words.add(lower.substring(from, i));
        from = -1;
      }
    }
    return words;
  }

  /** FNV-1a over UTF-16 units, as fastText's over bytes. */
  private static int hash(int start, String text) {
    int hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  private int bucket(int hash) {
    int mixed = hash ^ (hash >>> 15);
    return Math.floorMod(mixed * 0x2C1B3C6D, buckets);
  }
}
