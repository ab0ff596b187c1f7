package io.plumbline.labeling.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.manifest.TaskType;
import java.net.URI;

/**
 * The document that the operator hands a step in {@code PLUMBLINE_STEP}; {@code
 * docs/reference/steps.md} describes it.
 *
 * @param root the job's output folder, with a closing slash
 * @param iteration the batch that people label or have labelled last, from 1
 * @param date when the step was decided on: microseconds, UTC, no zone
 * @param parameters the step's own
 */
public record StepInput(
    @JsonProperty(required = true) String step,
    @JsonProperty(required = true) JobIdentity job,
    @JsonProperty(required = true) long seed,
    @JsonProperty(required = true) TaskType taskType,
    @JsonProperty(required = true) String labelAttributeName,
    @JsonProperty(required = true) URI root,
    @JsonProperty(required = true) int iteration,
    @JsonProperty(required = true) String date,
    @JsonProperty(required = true) JsonNode parameters) {}
