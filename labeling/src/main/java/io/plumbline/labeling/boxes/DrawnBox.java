package io.plumbline.labeling.boxes;

/** A box and who drew it. */
record DrawnBox(String workerId, Box box) {}
