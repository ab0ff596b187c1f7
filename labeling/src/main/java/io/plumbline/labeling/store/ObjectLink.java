package io.plumbline.labeling.store;

import java.net.URI;
import java.time.Instant;

/**
 * Where an object can be read over HTTP by whoever has the address.
 *
 * @param goodUntil when the address ceases to work
 */
public record ObjectLink(URI address, Instant goodUntil) {}
