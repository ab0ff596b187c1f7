package io.plumbline.operator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.plumbline.operator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule the_operator_depends_on_nothing_of_ours =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are another module's",
                  (JavaClass each) ->
                      each.getPackageName().startsWith("io.plumbline.")
                          && !each.getPackageName().startsWith("io.plumbline.operator")));

  @ArchTest
  static final ArchRule the_operator_reads_no_data =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon..", "java.nio.file..", "ai.djl..");

  @ArchTest
  static final ArchRule only_the_reconciler_and_the_program_know_the_framework =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.plumbline.operator.reconcile..", "io.plumbline.operator")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.javaoperatorsdk..");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("io.plumbline.operator.(*)..").should().beFreeOfCycles();
}
