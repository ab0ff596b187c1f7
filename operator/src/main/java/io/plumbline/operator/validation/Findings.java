package io.plumbline.operator.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with a spec, a sentence each. */
final class Findings {
  private final List<String> sentences = new ArrayList<>();

  void require(boolean holds, String sentence) {
    if (!holds) {
      sentences.add(sentence);
    }
  }

  /** Whether the field is there; a sentence is added where it is not. */
  boolean present(Object value, String field) {
    boolean there = value != null && !value.toString().isBlank();
    require(there, field + " is missing.");
    return there;
  }

  void range(Integer value, int least, int greatest, String field) {
    require(
        value == null || value >= least && value <= greatest,
        field + " must be between " + least + " and " + greatest + ", but is " + value + ".");
  }

  void atLeast(Integer value, int least, String field) {
    require(
        value == null || value >= least,
        field + " must be at least " + least + ", but is " + value + ".");
  }

  void text(String value, String pattern, int length, String field, String shape) {
    require(
        value == null || value.length() <= length && Pattern.matches(pattern, value),
        field + " must be " + shape + ", but is " + value + ".");
  }

  void length(String value, int greatest, String field) {
    require(
        value == null || value.length() <= greatest,
        field + " must have at most " + greatest + " characters.");
  }

  void size(Collection<?> values, int greatest, String field) {
    require(
        values == null || values.size() <= greatest,
        field + " must have at most " + greatest + " entries.");
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }
}
