package io.plumbline.workforce.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.workforce.refusal.Requirement;
import java.util.Optional;

/**
 * How people are to do a task, as plain text.
 *
 * @param brief what always stands beside the task; {@code short} in JSON
 * @param full what they may open besides
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record InstructionsSpec(
    @JsonProperty("short") Optional<String> brief, Optional<String> full) {
  private static final int LONGEST_BRIEF = 2000;
  private static final int LONGEST_FULL = 20_000;

  public InstructionsSpec {
    brief = Optional.ofNullable(brief).flatMap(given -> given);
    brief.ifPresent(text -> Requirement.text(text, "instructions.short", LONGEST_BRIEF));
    full = Optional.ofNullable(full).flatMap(given -> given);
    full.ifPresent(text -> Requirement.text(text, "instructions.full", LONGEST_FULL));
  }
}
