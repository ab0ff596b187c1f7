package io.plumbline.labeling.image;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.plumbline.labeling.image",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule steps_know_no_kubernetes =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.fabric8..", "io.javaoperatorsdk..");

  @ArchTest
  static final ArchRule steps_reach_the_store_through_its_interface_only =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("software.amazon..");

  @ArchTest
  static final ArchRule outputs_do_not_depend_on_the_clock =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.time..");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("io.plumbline.labeling.image.(*)..").should().beFreeOfCycles();
}
