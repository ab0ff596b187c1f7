/**
 * The resources a user applies: group {@code labeling.plumbline.io}, version {@code v1alpha1}.
 * Fields shared with SageMaker Ground Truth's CreateLabelingJob are spelled as the AWS Controllers
 * for Kubernetes spell them. No logic lives here; what a spec means is decided by {@code
 * io.plumbline.operator.validation}.
 *
 * <p>Components of the spec records are null where the user left a field out, as Jackson delivers
 * them: defaults are applied when a spec is read, never written back, so that a GitOps tool sees no
 * drift.
 */
package io.plumbline.operator.api.v1alpha1;
