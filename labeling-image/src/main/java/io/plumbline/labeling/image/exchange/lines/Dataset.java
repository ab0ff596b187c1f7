package io.plumbline.labeling.image.exchange.lines;

import java.net.URI;
import java.util.Optional;

/**
 * Where an import finds the images and what it writes.
 *
 * @param images the folder of the images: not read, but what the manifest refers to
 * @param manifest the manifest to write
 * @param labels the label category file to write, if one is wanted
 */
public record Dataset(URI images, URI manifest, Optional<URI> labels) {}
