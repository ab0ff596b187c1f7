package io.plumbline.workforce.loading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.label.Label;

/**
 * An object of the gold manifest.
 *
 * @param line its place there, from 0
 * @param dataObject the manifest's line
 * @param truth its label
 */
record GoldObject(long line, ObjectNode dataObject, Label truth) {}
