package io.plumbline.labeling.image.sample;

/**
 * What the sample step is told.
 *
 * @param modelIteration the frozen model's iteration
 * @param look the look, from 1
 * @param sampleSize the wanted number of objects in the sample
 */
public record SampleParameters(int modelIteration, int look, int sampleSize) {}
