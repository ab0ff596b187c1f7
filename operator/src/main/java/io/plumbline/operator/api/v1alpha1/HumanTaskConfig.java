package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** What people see, how many are asked about each object, and for how long. */
public record HumanTaskConfig(
    @Size(max = 256)
        @Pattern(Limits.WORKTEAM_ARN)
        @JsonPropertyDescription(
            "Ground Truth's work team; its last segment names the Workteam where workteamRef is left out.")
        String workteamARN,
    @JsonPropertyDescription("Accepted for Ground Truth's sake; ignored.") UiConfig uiConfig,
    @Size(max = Limits.ARN_LENGTH)
        @Pattern(Limits.LAMBDA_ARN)
        @JsonPropertyDescription("Not called; its name tells the task type.")
        String preHumanTaskLambdaARN,
    @JsonPropertyDescription("Ground Truth's consolidation.")
        AnnotationConsolidationConfig annotationConsolidationConfig,
    @Required
        @Size(min = 1, max = 128)
        @JsonPropertyDescription("The title of the task, shown to people.")
        String taskTitle,
    @Required
        @Size(min = 1, max = 255)
        @JsonPropertyDescription("What people are to do, in a sentence.")
        String taskDescription,
    @Size(max = 5) @JsonPropertyDescription("Words that people find the task by.")
        List<@Size(max = 30) @Pattern(Limits.KEYWORD) String> taskKeywords,
    @Min(1)
        @Max(9)
        @Default("3")
        @JsonPropertyDescription("How many people are asked about each object.")
        Integer numberOfHumanWorkersPerDataObject,
    @Min(30)
        @Max(28_800)
        @Default("300")
        @JsonPropertyDescription("Seconds that one person has for one task.")
        Integer taskTimeLimitInSeconds,
    @Min(60)
        @Max(2_592_000)
        @Default("864000")
        @JsonPropertyDescription("Seconds after which an object that nobody answered expires.")
        Integer taskAvailabilityLifetimeInSeconds,
    @Min(1)
        @Max(5000)
        @Default("1000")
        @JsonPropertyDescription(
            "The greatest number of objects that are out with people: the size of a batch.")
        Integer maxConcurrentTaskCount,
    @JsonPropertyDescription("Accepted for Ground Truth's sake; ignored.")
        PublicWorkforceTaskPrice publicWorkforceTaskPrice) {

  /** Ground Truth's worker page. */
  public record UiConfig(
      @Size(max = Limits.URI_LENGTH)
          @JsonPropertyDescription("Accepted for Ground Truth's sake; ignored.")
          String uiTemplateS3URI,
      @Size(max = Limits.URI_LENGTH)
          @JsonPropertyDescription("Accepted for Ground Truth's sake; ignored.")
          String humanTaskUIARN) {}

  /** Ground Truth's consolidation function. */
  public record AnnotationConsolidationConfig(
      @Size(max = Limits.ARN_LENGTH)
          @Pattern(Limits.LAMBDA_ARN)
          @JsonPropertyDescription("Not called; its name tells the task type.")
          String annotationConsolidationLambdaARN) {}

  /** What a public worker is paid for a task. */
  public record PublicWorkforceTaskPrice(
      @JsonPropertyDescription("The price in US dollars.") AmountInUsd amountInUsd) {}

  /** A price in US dollars. */
  public record AmountInUsd(
      @Min(0) @Max(2) @JsonPropertyDescription("Whole dollars.") Integer dollars,
      @Min(0) @Max(99) @JsonPropertyDescription("Cents.") Integer cents,
      @Min(0) @Max(9) @JsonPropertyDescription("Tenths of a cent.")
          Integer tenthFractionsOfACent) {}
}
