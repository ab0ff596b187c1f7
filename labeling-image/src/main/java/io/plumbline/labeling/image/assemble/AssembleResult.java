package io.plumbline.labeling.image.assemble;

import java.net.URI;

/**
 * The job's result. {@code total = labeled + humanLabeled + machineLabeled + failed + unlabeled}.
 *
 * @param output the output manifest
 * @param total its lines, as many as the input manifest has
 * @param labeled lines that carried the label attribute in the input already
 * @param humanLabeled objects that people labelled in this job
 * @param machineLabeled objects that the model labelled in this job
 * @param failed objects that could not be labelled; their lines are copied
 * @param unlabeled objects that the job's limits left unlabelled; their lines are copied
 */
public record AssembleResult(
    URI output,
    long total,
    long labeled,
    long humanLabeled,
    long machineLabeled,
    long failed,
    long unlabeled) {}
