package io.plumbline.labeling.image.exchange;

/** What an import makes of a dataset. */
enum Form {
  BOXES,
  MASKS
}
