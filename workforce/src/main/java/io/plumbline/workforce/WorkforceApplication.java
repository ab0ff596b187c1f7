package io.plumbline.workforce;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The service that people answer through. Its settings are environment variables: {@code
 * PLUMBLINE_PORT} (8080), {@code PLUMBLINE_DATABASE_URL} ({@code jdbc:h2:file:./workforce}), {@code
 * PLUMBLINE_DATABASE_USER}, {@code PLUMBLINE_DATABASE_PASSWORD}, {@code PLUMBLINE_PAGE_PORT} with
 * how people log in and how often anybody may call (docs/people.md), {@code PLUMBLINE_AUDIT_DAYS}
 * (400), those of Label Studio (docs/label-studio.md), those of the owners' console
 * (docs/console.md), and those of the store.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
  WorkforceConfiguration.class,
  DutyConfiguration.class,
  StudioConfiguration.class,
  WebConfiguration.class,
  PageConfiguration.class
})
public class WorkforceApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(WorkforceApplication.class, arguments);
  }
}
