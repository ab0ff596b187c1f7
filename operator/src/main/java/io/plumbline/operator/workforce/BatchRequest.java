package io.plumbline.operator.workforce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.operator.api.v1alpha1.BatchKind;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.LabelStudio;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.Portal;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.Simulated;
import io.plumbline.operator.api.v1alpha1.WorkteamSpec.SimulatedWorker;
import io.plumbline.operator.plan.JobPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A batch for people: docs/reference/steps.md, section 5.1.
 *
 * @param plan the job's plan
 * @param iteration the batch's number
 * @param kind what the labels are for
 * @param team the workers
 */
public record BatchRequest(JobPlan plan, int iteration, BatchKind kind, WorkteamSpec team) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The body, the same bytes for the same batch. */
  public String json() {
    JobPlan.People people = plan.people();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("job", job());
    body.put("iteration", iteration);
    body.put("taskType", plan.taskType().jsonName());
    body.put("kind", kind.jsonName());
    body.put("manifest", plan.root() + "batches/" + iteration + "/batch.jsonl");
    body.put("responses", plan.root() + "annotations/worker-response/iteration-" + iteration + "/");
    body.put("labels", plan.root() + "annotation-tool/data.json");
    plan.input().kmsKey().ifPresent(key -> body.put("kmsKeyId", key));
    body.put("seed", plan.seed());
    body.put("workersPerObject", people.workersPerObject());
    body.put("taskTimeLimitSeconds", people.taskTimeLimit());
    body.put("availabilityLifetimeSeconds", people.availabilityLifetime());
    body.put("title", people.title());
    body.put("description", people.description());
    instructions(people.instructions()).ifPresent(texts -> body.put("instructions", texts));
    body.put("keywords", people.keywords());
    people.maxWorkers().ifPresent(most -> body.put("maxWorkersPerObject", most));
    people.gold().ifPresent(gold -> body.put("gold", gold(gold)));
    body.put("team", teamBody());
    return write(body);
  }

  private Map<String, Object> job() {
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("name", plan.identity().name());
    job.put("namespace", plan.identity().namespace());
    job.put("uid", plan.identity().uid());
    return job;
  }

  private Map<String, Object> teamBody() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", plan.people().team());
    Optional.ofNullable(team.portal()).ifPresent(portal -> body.put("portal", portal(portal)));
    Optional.ofNullable(team.labelStudio())
        .ifPresent(studio -> body.put("labelStudio", labelStudio(studio)));
    Optional.ofNullable(team.simulated())
        .ifPresent(simulated -> body.put("simulated", simulated(simulated)));
    return body;
  }

  private static Optional<Map<String, Object>> instructions(JobPlan.Instructions given) {
    Map<String, Object> texts = new LinkedHashMap<>();
    given.brief().ifPresent(text -> texts.put("short", text));
    given.full().ifPresent(text -> texts.put("full", text));
    return Optional.of(texts).filter(some -> !some.isEmpty());
  }

  private static Map<String, Object> gold(JobPlan.Gold gold) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("manifest", gold.manifest());
    body.put("attribute", gold.attribute());
    body.put("share", gold.share());
    return body;
  }

  private static Map<String, Object> portal(Portal portal) {
    return Map.of("groups", portal.groups());
  }

  /** The token itself is not in it: the workforce service reads the Secret. */
  private static Map<String, Object> labelStudio(LabelStudio studio) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("url", studio.url());
    Map<String, String> secret = new LinkedHashMap<>();
    secret.put("name", studio.tokenSecret().name());
    secret.put("key", studio.tokenSecret().key());
    body.put("tokenSecret", secret);
    Optional.ofNullable(studio.projectPrefix())
        .ifPresent(prefix -> body.put("projectPrefix", prefix));
    return body;
  }

  private static Map<String, Object> simulated(Simulated team) {
    Map<String, Object> simulated = new LinkedHashMap<>();
    simulated.put("truthAttribute", team.truthAttribute());
    simulated.put("workers", workers(team));
    simulated.put("delay", Optional.ofNullable(team.delay()).orElse("PT0S"));
    simulated.put("declineRate", rate(team.declineRate()));
    simulated.put("expireRate", rate(team.expireRate()));
    return simulated;
  }

  private static List<Map<String, String>> workers(Simulated team) {
    return team.workers().stream().map(BatchRequest::worker).toList();
  }

  private static Map<String, String> worker(SimulatedWorker worker) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("name", worker.name());
    body.put("errorRate", worker.errorRate());
    body.put("missRate", rate(worker.missRate()));
    body.put("inventRate", rate(worker.inventRate()));
    body.put("jitter", rate(worker.jitter()));
    return body;
  }

  private static String rate(String given) {
    return Optional.ofNullable(given).orElse("0");
  }

  private static String write(Map<String, Object> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("numbers, strings and lists can be written", impossible);
    }
  }
}
