package io.plumbline.models.data;

/**
 * An object that cannot be used.
 *
 * @param id its number
 * @param reason one sentence for people
 */
public record RejectedItem(long id, String reason) {}
