package io.plumbline.labeling.image.exchange.lines;

import java.net.URI;
import java.util.Optional;

/**
 * What an export reads.
 *
 * @param manifest an augmented manifest
 * @param images the folder below which images have their names; without it, an image's name is what
 *     stands after the last slash
 */
public record Source(URI manifest, Optional<URI> images) {}
