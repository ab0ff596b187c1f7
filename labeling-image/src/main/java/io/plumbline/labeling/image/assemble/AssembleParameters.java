package io.plumbline.labeling.image.assemble;

import java.util.Optional;

/**
 * What the assemble step is told.
 *
 * @param modelIteration the iteration of the job's last model, if there is one
 */
public record AssembleParameters(Optional<Integer> modelIteration) {}
