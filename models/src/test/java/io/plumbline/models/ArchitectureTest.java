package io.plumbline.models;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.plumbline.models",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule MODELS_KNOW_NO_KUBERNETES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.fabric8..", "io.javaoperatorsdk..");

  @ArchTest
  static final ArchRule MODELS_KNOW_NO_STORE =
      noClasses().should().dependOnClassesThat().resideInAPackage("software.amazon..");

  @ArchTest
  static final ArchRule MODELS_USE_NO_OTHER_MODULE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.plumbline.labeling..",
              "io.plumbline.operator..",
              "io.plumbline.workforce..",
              "io.plumbline.trainer..",
              "io.plumbline.inference..");

  @ArchTest
  static final ArchRule FILES_AND_DATA_KNOW_NO_ENGINE =
      noClasses()
          .that()
          .resideInAnyPackage("..models.data..", "..models.tensor..", "..models.folder..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl..");

  @ArchTest
  static final ArchRule EVERY_LAYER_USES_THOSE_BELOW_ALONE =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("prediction")
          .definedBy("..models.prediction..")
          .layer("tasks")
          .definedBy(
              "..models.image..",
              "..models.text..",
              "..models.dense..",
              "..models.detection..",
              "..models.segmentation..")
          .layer("training")
          .definedBy("..models.training..")
          .layer("engine")
          .definedBy("..models.engine..")
          .layer("files")
          .definedBy("..models.data..", "..models.tensor..", "..models.folder..")
          .whereLayer("prediction")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("tasks")
          .mayOnlyBeAccessedByLayers("prediction")
          .whereLayer("training")
          .mayOnlyBeAccessedByLayers("tasks", "prediction")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("training", "tasks", "prediction");

  @ArchTest
  static final ArchRule IMAGES_AND_TEXTS_DO_NOT_MIX =
      noClasses()
          .that()
          .resideInAPackage("..models.image..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..models.text..");

  @ArchTest
  static final ArchRule NOTHING_READS_A_CLOCK_OR_DRAWS_UNSEEDED_NUMBERS =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.time..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("io.plumbline.models.(*)..").should().beFreeOfCycles();
}
