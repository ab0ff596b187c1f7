package io.plumbline.workforce.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.labeling.json.Json;
import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.refusal.WrongSetting;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who owns the jobs of which namespace: administrators all of them, others those that one of their
 * groups is named for.
 */
public final class Owners {
  private static final String SETTING = "PLUMBLINE_CONSOLE_OWNERS";

  private final Map<String, Set<String>> groups = new TreeMap<>();

  /** One entry of the setting. */
  private record Entry(String namespace, List<String> groups) {
    Entry {
      if (namespace == null || namespace.isBlank() || groups == null || groups.isEmpty()) {
        throw new WrongSetting(
            SETTING + ": each entry needs a namespace and a list of groups with something in it.");
      }
    }
  }

  private Owners(List<Entry> entries) {
    entries.forEach(
        entry ->
            groups
                .computeIfAbsent(entry.namespace(), any -> new HashSet<>())
                .addAll(entry.groups()));
  }

  /**
   * Reads {@code [{"namespace": "team-a", "groups": ["team-a-leads"]}]}; an empty text names
   * nobody.
   *
   * @throws WrongSetting when it is something else
   */
  public static Owners parse(String json) {
    if (json.isBlank()) {
      return new Owners(List.of());
    }
    try {
      return new Owners(Json.mapper().readValue(json, new TypeReference<List<Entry>>() {}));
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof WrongSetting wrong) {
        throw wrong;
      }
      throw new WrongSetting(
          SETTING
              + " is not JSON such as [{\"namespace\": \"team-a\", \"groups\": [\"leads\"]}]: "
              + e.getOriginalMessage());
    }
  }

  /** Whether there is anything for the person to see. */
  boolean isOwner(Person person) {
    return person.isAdmin() || !namespaces(person).isEmpty();
  }

  /** The namespaces of somebody who does not administer, in order. */
  Set<String> namespaces(Person person) {
    Set<String> found = new TreeSet<>();
    groups.forEach(
        (namespace, owning) -> {
          if (!Collections.disjoint(owning, person.groups())) {
            found.add(namespace);
          }
        });
    return found;
  }

  /**
   * Refuses a namespace that is not the person's, whatever is in it.
   *
   * @throws Refusal in that case
   */
  void require(Person person, String namespace) {
    if (!person.isAdmin() && !namespaces(person).contains(namespace)) {
      throw Refusal.forbidden("you do not own the jobs of such a namespace");
    }
  }
}
