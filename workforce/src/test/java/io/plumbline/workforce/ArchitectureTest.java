package io.plumbline.workforce;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.plumbline.workforce",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("io.plumbline.workforce.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule one_package_alone_knows_kubernetes =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plumbline.workforce.cluster..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.fabric8..");

  @ArchTest
  static final ArchRule the_service_knows_neither_the_operator_nor_the_models =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.javaoperatorsdk..",
              "io.plumbline.operator..",
              "io.plumbline.models..",
              "software.amazon..");

  @ArchTest
  static final ArchRule only_the_web_package_speaks_http =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plumbline.workforce.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.web..", "org.springframework.http..");

  @ArchTest
  static final ArchRule simulated_workers_reach_tasks_through_the_desk_alone =
      classes()
          .that()
          .resideInAPackage("io.plumbline.workforce.simulation")
          .should()
          .onlyDependOnClassesThat(
              com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage(
                      "io.plumbline.workforce.task")
                  .or(
                      com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf(
                          io.plumbline.workforce.task.TaskDesk.class,
                          io.plumbline.workforce.task.HandedOutTask.class)));

  @ArchTest
  static final ArchRule assignment_knows_nothing_of_batches =
      noClasses()
          .that()
          .resideInAPackage("io.plumbline.workforce.assignment")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.plumbline.workforce.batch..", "org.springframework..");
}
