package io.plumbline.workforce.audit;

import java.time.Instant;

/**
 * Something that somebody did.
 *
 * @param who a worker's id, or the name that a login was tried with
 * @param what the deed, in a word or two
 * @param about what it was done to; empty where that says itself
 */
public record AuditLine(Instant at, String who, String what, String about) {}
