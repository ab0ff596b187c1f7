package io.plumbline.labeling.image.assemble;

import io.plumbline.labeling.dataset.LabelingProgress;
import io.plumbline.labeling.image.output.OutputManifest;
import io.plumbline.labeling.step.Step;
import io.plumbline.labeling.step.StepContext;
import java.io.IOException;
import java.net.URI;

/** The last step of a job: writes the output manifest and counts what is in it. */
public final class AssembleStep implements Step<AssembleParameters, AssembleResult> {
  @Override
  public String name() {
    return "assemble";
  }

  @Override
  public Class<AssembleParameters> parameterType() {
    return AssembleParameters.class;
  }

  @Override
  public AssembleResult run(StepContext context, AssembleParameters parameters) throws IOException {
    URI output = context.folder().outputManifest();
    OutputManifest.of(context).write(output);
    var progress =
        LabelingProgress.read(context.store(), context.folder(), context.input().iteration());
    return new AssembleResult(
        output,
        progress.objects(),
        progress.givenLabeled(),
        progress.humanLabeled(),
        progress.machineLabeled(),
        progress.failed(),
        progress.open());
  }
}
