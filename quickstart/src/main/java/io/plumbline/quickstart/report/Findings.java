package io.plumbline.quickstart.report;

/** The parts of a report that depend on what kind of labels there are. */
interface Findings {
  /** The style sheet. */
  String style();

  /** How good the labels are, in figures. */
  String summary();

  /** Some of the labels. */
  String labels();

  /** A table of the classes. */
  String classes();

  /** How a look at the model is told. */
  LookWords words();
}
