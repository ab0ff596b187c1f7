package io.plumbline.e2e;

/** Something that is done to a running job; called again and again with the stage it is in. */
interface Disturbance {
  Disturbance NONE = stage -> {};

  void at(String stage);
}
