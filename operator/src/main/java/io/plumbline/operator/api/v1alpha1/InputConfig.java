package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** Where the dataset is. */
public record InputConfig(
    @Required
        @JsonPropertyDescription(
            "The source of the dataset, as in Ground Truth; streaming from SNS is not among them.")
        DataSource dataSource,
    @JsonPropertyDescription(
            "What the dataset is free of. Accepted for Ground Truth's sake; ignored.")
        DataAttributes dataAttributes) {

  /** The source of the dataset. */
  public record DataSource(
      @Required @JsonPropertyDescription("An input manifest in an object store that speaks S3.")
          S3DataSource s3DataSource) {}

  /** An input manifest in an object store. */
  public record S3DataSource(
      @Required
          @Size(max = Limits.URI_LENGTH)
          @Pattern(Limits.OBJECT_URI)
          @JsonPropertyDescription(
              "The input manifest: one JSON object a line, with source-ref (an image's URI) or"
                  + " source (a text), as Ground Truth reads it. s3://bucket/key, or file:///path"
                  + " for trials. At most 1024 characters.")
          String manifestS3URI) {}

  /** What the dataset is free of. */
  public record DataAttributes(
      @Size(max = 2)
          @JsonPropertyDescription(
              "Ground Truth's words for it, at most 2: FreeOfPersonallyIdentifiableInformation,"
                  + " FreeOfAdultContent. Ignored.")
          List<@Size(max = 256) String> contentClassifiers) {}
}
