package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a job stands. For people and printer columns; programs read the conditions. */
public enum Stage {
  @JsonProperty("Accepting")
  ACCEPTING("Accepting", Nature.ACTIVE),
  @JsonProperty("Preparing")
  PREPARING("Preparing", Nature.ACTIVE),
  @JsonProperty("Labeling")
  LABELING("Labeling", Nature.ACTIVE),
  @JsonProperty("Consolidating")
  CONSOLIDATING("Consolidating", Nature.ACTIVE),
  @JsonProperty("Training")
  TRAINING("Training", Nature.ACTIVE),
  @JsonProperty("Transforming")
  TRANSFORMING("Transforming", Nature.ACTIVE),
  @JsonProperty("Sampling")
  SAMPLING("Sampling", Nature.ACTIVE),
  @JsonProperty("Calibrating")
  CALIBRATING("Calibrating", Nature.ACTIVE),
  @JsonProperty("Deciding")
  DECIDING("Deciding", Nature.ACTIVE),
  @JsonProperty("Assembling")
  ASSEMBLING("Assembling", Nature.ACTIVE),
  @JsonProperty("Suspended")
  SUSPENDED("Suspended", Nature.HELD),
  @JsonProperty("Stopping")
  STOPPING("Stopping", Nature.HELD),
  @JsonProperty("Complete")
  COMPLETE("Complete", Nature.TERMINAL),
  @JsonProperty("Stopped")
  STOPPED("Stopped", Nature.TERMINAL),
  @JsonProperty("Failed")
  FAILED("Failed", Nature.TERMINAL);

  private enum Nature {
    ACTIVE,
    HELD,
    TERMINAL
  }

  private final String jsonName;
  private final Nature nature;

  Stage(String jsonName, Nature nature) {
    this.jsonName = jsonName;
    this.nature = nature;
  }

  public String jsonName() {
    return jsonName;
  }

  public boolean isActive() {
    return nature == Nature.ACTIVE;
  }

  public boolean isTerminal() {
    return nature == Nature.TERMINAL;
  }
}
