package io.plumbline.workforce.console;

import java.util.List;
import java.util.OptionalInt;

/**
 * Some objects of a gallery.
 *
 * @param labels the names of the classes
 * @param next how many to skip for those after these; empty where there are none, or none that are
 *     shown
 * @param looked how many lines of the store's files were looked at
 * @param extent whether these lines were all
 */
public record GalleryPage(
    List<String> labels, List<GalleryItem> items, OptionalInt next, long looked, Extent extent) {}
