package io.plumbline.labeling.image.consolidate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * The JSON of Ground Truth's annotation consolidation (request and response of the post-annotation
 * Lambda function, and its intermediate annotations). Object ids stand there as strings.
 */
final class ConsolidationEvent {
  private ConsolidationEvent() {}

  record Request(String datasetObjectId, Data dataObject, List<Annotation> annotations) {}

  record Data(Optional<String> s3Uri, Optional<String> content) {}

  record Annotation(String workerId, AnnotationData annotationData) {}

  /**
   * @param content the worker's answer as a JSON text
   */
  record AnnotationData(String content) {}

  record Response(String datasetObjectId, ConsolidatedAnnotation consolidatedAnnotation) {}

  /**
   * @param content the label attribute and its metadata
   */
  record ConsolidatedAnnotation(ObjectNode content) {}

  /**
   * @param manifestLine the augmented line as a JSON text
   * @param inputAttribute the key that holds the object
   */
  record IntermediateAnnotation(
      String datasetObjectId, String manifestLine, String inputAttribute) {}
}
