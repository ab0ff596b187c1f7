package io.plumbline.labeling.masks;

import java.net.URI;

/**
 * A mask that a manifest line refers to.
 *
 * @param png the mask's file
 * @param values what the numbers in the file mean
 */
public record MaskLabel(URI png, PixelValues values) {}
