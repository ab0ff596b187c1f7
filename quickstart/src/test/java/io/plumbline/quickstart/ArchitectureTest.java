package io.plumbline.quickstart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.plumbline.quickstart",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packages_do_not_form_cycles =
      slices().matching("io.plumbline.quickstart.(*)..").should().beFreeOfCycles();

  /** What runs on a cluster runs here as it is: through its jar and the Kubernetes API. */
  @ArchTest
  static final ArchRule the_operator_is_met_through_the_api_server_only =
      noClasses().should().dependOnClassesThat().resideInAPackage("io.plumbline.operator..");

  @ArchTest
  static final ArchRule the_runner_knows_nothing_of_labeling =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.plumbline.quickstart.runner..", "io.plumbline.quickstart.process..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.plumbline.labeling..");
}
