package io.plumbline.workforce.batch;

/** A team of workers; its members see the batches of one namespace only. */
public record TeamKey(String namespace, String name) {}
