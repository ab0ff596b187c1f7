package io.plumbline.operator.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.operator.plan.JobPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a step is told: docs/reference/steps.md, section 1.1.
 *
 * @param step which one
 * @param plan the job's plan
 * @param iteration the number of the batch that people label or have labelled last
 * @param date the date that the step writes, UTC, microseconds, no zone
 * @param parameters the step's own
 */
public record StepDocument(
    StepName step, JobPlan plan, int iteration, String date, Parameters parameters) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The document with the plan as it came to be; the step is told the same. */
  public StepDocument withPlan(JobPlan other) {
    return new StepDocument(step, other, iteration, date, parameters);
  }

  /** The document as JSON: the same bytes for the same document. */
  public String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("step", step.word());
    document.put("job", job());
    document.put("seed", plan.seed());
    document.put("taskType", plan.taskType().jsonName());
    document.put("labelAttributeName", plan.attribute());
    document.put("root", plan.root());
    document.put("iteration", iteration);
    document.put("date", date);
    document.put("parameters", parameters.values());
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("numbers, strings and lists can be written", impossible);
    }
  }

  private Map<String, Object> job() {
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("name", plan.identity().name());
    job.put("namespace", plan.identity().namespace());
    job.put("uid", plan.identity().uid());
    return job;
  }
}
