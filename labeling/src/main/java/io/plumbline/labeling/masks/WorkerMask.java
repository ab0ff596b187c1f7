package io.plumbline.labeling.masks;

/** The mask that one worker painted over an image. */
public record WorkerMask(String workerId, Mask mask) {}
