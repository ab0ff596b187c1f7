package io.plumbline.labeling.masks;

import java.net.URI;

/**
 * A mask that a manifest line refers to.
 *
 * @param png the mask's file
 * @param values what the numbers in the file mean
 * @param confidence of the whole image, from 0 to 1
 */
public record MaskLabel(URI png, PixelValues values, double confidence) {}
