package io.plumbline.workforce;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether there is a port for people: {@code PLUMBLINE_PAGE_PORT} is not empty. */
final class PageIsOn implements Condition {
  static final String PORT = "plumbline.page.port";

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return !context.getEnvironment().getProperty(PORT, "").isBlank();
  }
}
