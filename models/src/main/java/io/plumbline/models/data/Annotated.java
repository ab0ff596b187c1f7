package io.plumbline.models.data;

/**
 * One image on which people have drawn.
 *
 * @param item the image
 * @param annotation what they drew
 * @param <A> its kind: a list of boxes, or a mask
 */
public record Annotated<A>(DataItem item, A annotation) {}
