package io.plumbline.workforce;

import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.cluster.ClusterAccess;
import io.plumbline.workforce.cluster.ClusterJobs;
import io.plumbline.workforce.console.ConsoleLinks;
import io.plumbline.workforce.console.Owners;
import io.plumbline.workforce.console.OwnersConsole;
import io.plumbline.workforce.image.Images;
import io.plumbline.workforce.image.LinkSignature;
import io.plumbline.workforce.key.ServiceKeys;
import io.plumbline.workforce.web.page.ConsoleAccess;
import io.plumbline.workforce.web.page.ConsoleController;
import io.plumbline.workforce.web.page.ConsoleImageController;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** What owners see of their LabelingJobs, where the service is told of a cluster. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {
  private static final String LINKS = "console-links";

  /** Whether there is a cluster to be asked, and it is not for something else alone. */
  static final class ClusterIsThere implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      Environment settings = context.getEnvironment();
      boolean isOff = settings.getProperty("plumbline.console", "on").equals("off");
      return !isOff && ClusterAccess.of(settings::getProperty).isThere();
    }
  }

  @Bean
  @Conditional(ClusterIsThere.class)
  ClusterJobs clusterJobs(
      Environment environment, @Value("${plumbline.console.namespaces}") String namespaces) {
    Set<String> named =
        Arrays.stream(namespaces.split("[ ,]+"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    return new ClusterJobs(ClusterAccess.of(environment::getProperty).client(), named);
  }

  @Bean
  @Conditional(ClusterIsThere.class)
  OwnersConsole ownersConsole(
      ClusterJobs jobs, @Value("${plumbline.console.owners}") String owners, ObjectStore store) {
    return new OwnersConsole(jobs, Owners.parse(owners), store);
  }

  @Bean
  ConsoleAccess consoleAccess(ObjectProvider<OwnersConsole> console) {
    return new ConsoleAccess(Optional.ofNullable(console.getIfAvailable()));
  }

  @Bean
  ConsoleLinks consoleLinks(ServiceKeys keys, Clock clock) {
    return new ConsoleLinks(new LinkSignature(keys.named(LINKS)), clock);
  }

  @Bean
  ConsoleController consoleController(ConsoleAccess access, ConsoleLinks links) {
    return new ConsoleController(access, links);
  }

  @Bean
  ConsoleImageController consoleImageController(
      ConsoleAccess access, ConsoleLinks links, ObjectStore store) {
    return new ConsoleImageController(access, links, new Images(store));
  }
}
