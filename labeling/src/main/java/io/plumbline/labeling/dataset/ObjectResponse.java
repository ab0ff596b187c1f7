package io.plumbline.labeling.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** All answers about one object of a batch, in {@code responses.jsonl}. */
public record ObjectResponse(
    @JsonProperty(required = true) long id,
    @JsonProperty(required = true) List<WorkerAnswer> answers,
    @JsonProperty(required = true) Outcome outcome) {
  public ObjectResponse {
    answers = List.copyOf(answers);
  }
}
