package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
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
            "Ground Truth's work team. The last segment of a private team's ARN names the Workteam"
                + " where workteamRef is left out. At most 256 characters.")
        String workteamARN,
    @JsonPropertyDescription(
            "Ground Truth's page for workers. Accepted for its sake; ignored: each task type has"
                + " its own page here.")
        UiConfig uiConfig,
    @Size(max = Limits.ARN_LENGTH)
        @Pattern(Limits.LAMBDA_ARN)
        @JsonPropertyDescription(
            "Ground Truth's Lambda function that runs before each task. Not called; the end of its"
                + " name, as in PRE-ImageMultiClass, tells the task type where taskType is left"
                + " out.")
        String preHumanTaskLambdaARN,
    @JsonPropertyDescription(
            "How Ground Truth makes one label of several answers. Only the task type is read from"
                + " it: answers are consolidated here.")
        AnnotationConsolidationConfig annotationConsolidationConfig,
    @Required
        @Size(min = 1, max = 128)
        @JsonPropertyDescription(
            "The title of the task, shown to people. 1 to 128 characters, as in Ground Truth.")
        String taskTitle,
    @Required
        @Size(min = 1, max = 255)
        @JsonPropertyDescription(
            "What people are to do, in a sentence that they are shown. 1 to 255 characters, as in"
                + " Ground Truth.")
        String taskDescription,
    @JsonPropertyDescription(
            "How people are to do it, in more words. Ground Truth has them in the template of its"
                + " page.")
        Instructions instructions,
    @Size(max = 5)
        @JsonPropertyDescription(
            "Words that people find the task by. At most 5, of at most 30 letters, digits and inner"
                + " spaces each, as in Ground Truth.")
        List<@Size(max = 30) @Pattern(Limits.KEYWORD) String> taskKeywords,
    @Min(1)
        @Max(9)
        @JsonPropertyDescription(
            "How many people are asked about each object; their answers become one label. 1 to 9;"
                + " where left out 3, and 5 for ObjectDetection, as in Ground Truth's console.")
        Integer numberOfHumanWorkersPerDataObject,
    @Min(30)
        @Max(28_800)
        @JsonPropertyDescription(
            "How many seconds one person has for one task. 30 to 28800 (8 hours, as in Ground"
                + " Truth); where left out 300 for ImageClassification and TextClassification, 3600"
                + " for ObjectDetection and SemanticSegmentation, as in Ground Truth's console.")
        Integer taskTimeLimitInSeconds,
    @Min(60)
        @Max(2_592_000)
        @Default("864000")
        @JsonPropertyDescription(
            "How many seconds an object stays with people until it expires unanswered. 60 to"
                + " 2592000 (30 days, as in Ground Truth); 864000 (10 days) where left out.")
        Integer taskAvailabilityLifetimeInSeconds,
    @Min(1)
        @Max(5000)
        @Default("1000")
        @JsonPropertyDescription(
            "The greatest number of objects that are out with people at the same time: the size of"
                + " a batch. 1 to 5000; 1000 where left out, as in Ground Truth.")
        Integer maxConcurrentTaskCount,
    @JsonPropertyDescription(
            "Objects whose label is known, slipped in among people's tasks to measure them. Ground"
                + " Truth has none.")
        Gold gold,
    @JsonPropertyDescription(
            "Asks more people about an object whose answers disagree. Ground Truth always asks the"
                + " same number.")
        DynamicOverlap dynamicOverlap,
    @JsonPropertyDescription(
            "What Ground Truth pays a public worker for a task. Accepted for its sake; ignored:"
                + " nobody is paid here.")
        PublicWorkforceTaskPrice publicWorkforceTaskPrice) {

  /** What stands beside each task, as plain text. */
  public record Instructions(
      @JsonProperty("short")
          @Size(min = 1, max = Limits.SHORT_INSTRUCTIONS)
          @JsonPropertyDescription(
              "What people see beside every task, as plain text; line breaks are kept. 1 to 2000"
                  + " characters.")
          String shortText,
      @Size(min = 1, max = Limits.FULL_INSTRUCTIONS)
          @JsonPropertyDescription(
              "What people may open besides, as plain text; line breaks are kept. 1 to 20000"
                  + " characters.")
          String full) {}

  /** Objects whose label is known. */
  public record Gold(
      @Required
          @Size(max = Limits.URI_LENGTH)
          @Pattern(Limits.OBJECT_URI)
          @JsonPropertyDescription(
              "The augmented manifest of such objects: lines with source-ref or source, and the"
                  + " label. At most 1000 of its lines are kept for each batch. An s3:// or file:///"
                  + " URI of at most 1024 characters.")
          String manifestS3URI,
      @Required
          @Size(max = 127)
          @Pattern(Limits.ATTRIBUTE_NAME)
          @JsonPropertyDescription(
              "The label's attribute in those lines, in the form in which Ground Truth writes"
                  + " labels; for masks it ends in -ref. 1 to 127 letters, digits and inner hyphens.")
          String attribute,
      @Size(max = 12)
          @Pattern(Limits.GOLD_SHARE)
          @Default("0.05")
          @JsonPropertyDescription(
              "How many of a person's tasks are about such objects, as a decimal string above 0 and"
                  + " at most 0.5. 0.05 where left out.")
          String share) {}

  /** How many people are asked where answers disagree. */
  public record DynamicOverlap(
      @Required
          @Min(2)
          @Max(9)
          @JsonPropertyDescription(
              "How many people may be asked about one object: after"
                  + " numberOfHumanWorkersPerDataObject answers one more at a time, while no class"
                  + " leads by two, or the mean overlap of boxes or masks is below 0.5. More than"
                  + " numberOfHumanWorkersPerDataObject, at most 9.")
          Integer maxWorkersPerDataObject) {}

  /** Ground Truth's worker page. */
  public record UiConfig(
      @Size(max = Limits.URI_LENGTH)
          @JsonPropertyDescription(
              "The template of Ground Truth's page, in S3. Accepted for its sake; ignored. At most"
                  + " 1024 characters.")
          String uiTemplateS3URI,
      @Size(max = Limits.URI_LENGTH)
          @JsonPropertyDescription(
              "A page that Ground Truth has built in. Accepted for its sake; ignored. At most 1024"
                  + " characters.")
          String humanTaskUIARN) {}

  /** Ground Truth's consolidation function. */
  public record AnnotationConsolidationConfig(
      @Size(max = Limits.ARN_LENGTH)
          @Pattern(Limits.LAMBDA_ARN)
          @JsonPropertyDescription(
              "Ground Truth's Lambda function that consolidates answers. Not called; the end of its"
                  + " name, as in ACS-ImageMultiClass, tells the task type where taskType is left"
                  + " out.")
          String annotationConsolidationLambdaARN) {}

  /** What a public worker is paid for a task. */
  public record PublicWorkforceTaskPrice(
      @JsonPropertyDescription(
              "The price of a task in US dollars: the sum of the fields below. Ignored.")
          AmountInUsd amountInUsd) {}

  /** A price in US dollars. */
  public record AmountInUsd(
      @Min(0) @Max(2) @JsonPropertyDescription("The price's whole dollars, 0 to 2.")
          Integer dollars,
      @Min(0) @Max(99) @JsonPropertyDescription("The price's cents beyond whole dollars, 0 to 99.")
          Integer cents,
      @Min(0)
          @Max(9)
          @JsonPropertyDescription("The price's tenths of a cent beyond whole cents, 0 to 9.")
          Integer tenthFractionsOfACent) {}
}
