package io.plumbline.workforce.console;

import io.plumbline.labeling.label.Label;
import java.net.URI;
import java.util.Optional;

/**
 * An object and what the model says about it.
 *
 * @param id the line of the input manifest, from 0
 * @param margin the lead over the second class; empty where that does not count
 * @param text cut off where it is long
 */
public record GalleryItem(
    long id,
    Optional<URI> image,
    Optional<String> text,
    Label label,
    double confidence,
    Optional<Double> margin) {}
