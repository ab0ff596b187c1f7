package io.plumbline.quickstart.runner;

import io.fabric8.kubernetes.api.model.Pod;

/** One pod of a Job whose container runs. */
record Attempt(int index, Pod pod, ContainerProcess container) {}
