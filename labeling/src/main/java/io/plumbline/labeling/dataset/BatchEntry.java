package io.plumbline.labeling.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One object for people in {@code batches/<n>/batch.jsonl}.
 *
 * @param dataObject the manifest line
 */
public record BatchEntry(
    @JsonProperty(required = true) long id, @JsonProperty(required = true) ObjectNode dataObject) {}
