package io.plumbline.workforce.login;

import io.plumbline.workforce.people.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session keeps of a login, as text: replicas of two versions of the service read the same.
 *
 * @param since when the person logged in
 * @param fingerprint of a local account's password; empty for a login at the provider
 */
public record Ticket(Person person, Instant since, Optional<String> fingerprint) {}
