package io.plumbline.e2e;

/**
 * What somebody said of a picture.
 *
 * @param picture its URI
 */
record Answer(String worker, String picture, String label) {}
