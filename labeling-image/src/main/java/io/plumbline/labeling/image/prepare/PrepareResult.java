package io.plumbline.labeling.image.prepare;

import java.util.List;
import java.util.Optional;

/**
 * What the prepare step found.
 *
 * @param objects all input lines
 * @param labeled lines that carried the label attribute already
 * @param failed lines that cannot be labelled, images of the first batch that cannot be read
 *     included
 * @param batch objects in the first batch
 * @param unreadable images of the first batch as drawn that cannot be read
 * @param recommended false when automated labeling is asked of fewer than the 5,000 objects that
 *     Ground Truth recommends; absent otherwise
 * @param rejected up to five sentences about failed lines
 */
public record PrepareResult(
    long objects,
    long labeled,
    long failed,
    int batch,
    int unreadable,
    Optional<Boolean> recommended,
    List<String> rejected) {}
