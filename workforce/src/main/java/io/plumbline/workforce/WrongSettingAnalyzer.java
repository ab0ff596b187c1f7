package io.plumbline.workforce;

import io.plumbline.workforce.refusal.WrongSetting;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has a wrong setting told in its one sentence when the service starts, and not as a trace. */
public final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<WrongSetting> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, WrongSetting cause) {
    return new FailureAnalysis(cause.getMessage(), "", cause);
  }
}
