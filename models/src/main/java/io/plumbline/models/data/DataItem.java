package io.plumbline.models.data;

/**
 * One object of the dataset.
 *
 * @param id its number
 * @param content what the model looks at
 */
public record DataItem(long id, ItemContent content) {}
