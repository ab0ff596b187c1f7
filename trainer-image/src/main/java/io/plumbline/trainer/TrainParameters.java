package io.plumbline.trainer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.Optional;

/**
 * What the operator asks of a training.
 *
 * @param backbone a TorchScript network to fine-tune
 * @param tokenizer the {@code tokenizer.json} that goes with a text backbone
 * @param initialModel the archive of a model to start from
 * @param target the mean quality of machine labels that the look is planned for, 0..1: for classes
 *     the share that must be right
 * @param alpha the share of the allowed failure probability that the next look may spend
 * @param batchSize objects that people label in one iteration
 */
record TrainParameters(
    Optional<URI> backbone,
    Optional<URI> tokenizer,
    Optional<URI> initialModel,
    @JsonProperty(required = true) double target,
    @JsonProperty(required = true) double alpha,
    @JsonProperty(required = true) int batchSize) {}
