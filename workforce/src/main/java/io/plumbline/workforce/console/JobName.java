package io.plumbline.workforce.console;

/** A LabelingJob, as Kubernetes names it. */
public record JobName(String namespace, String name) {}
