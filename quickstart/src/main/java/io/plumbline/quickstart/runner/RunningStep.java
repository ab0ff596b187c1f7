package io.plumbline.quickstart.runner;

/** A container that runs at this moment: whose it is, and its process number. */
public record RunningStep(String namespace, String job, String pod, long pid) {}
