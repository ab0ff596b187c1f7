package io.plumbline.models.data;

/**
 * One object that people have labelled.
 *
 * @param item the object
 * @param label the index of its class
 */
public record LabeledItem(DataItem item, int label) {}
