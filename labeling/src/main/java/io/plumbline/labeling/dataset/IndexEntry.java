package io.plumbline.labeling.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * One input line in {@code index/objects.jsonl}.
 *
 * @param id the 0-based line number, Ground Truth's {@code datasetObjectId}
 * @param line the line as it stood
 * @param reason why the object failed
 */
public record IndexEntry(
    @JsonProperty(required = true) long id,
    @JsonProperty(required = true) String line,
    @JsonProperty(required = true) ObjectState state,
    Optional<String> reason) {}
