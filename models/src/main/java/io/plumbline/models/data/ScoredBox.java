package io.plumbline.models.data;

/**
 * A box that a model drew.
 *
 * @param box where, and of which class
 * @param score how sure the model is of it, from 0 to 1
 */
public record ScoredBox(Box box, double score) {}
