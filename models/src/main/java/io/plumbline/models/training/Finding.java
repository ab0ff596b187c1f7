package io.plumbline.models.training;

/**
 * What a network that had not seen an object said about it.
 *
 * @param row the object
 * @param fold in which it was held out
 * @param values what the task's examiner made of it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Finding(int row, int fold, float[] values) {}
