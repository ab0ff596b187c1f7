package io.plumbline.operator.validation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The CEL rules of a spec, read from its definition and run as on an API server. */
final class SchemaRules {
  private static final Path DEFINITIONS = Path.of("..", "crds");
  private static final String RULES =
      "/spec/versions/0/schema/openAPIV3Schema/properties/spec/x-kubernetes-validations";

  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("self", SimpleType.DYN)
          .build();
  private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder().build();
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .setSerializationInclusion(JsonInclude.Include.NON_NULL);

  private record Rule(String message, CelRuntime.Program program) {}

  private final List<Rule> rules;

  private SchemaRules(List<Rule> rules) {
    this.rules = rules;
  }

  /** The rules for a new LabelingJob: those that compare with an old one do not count. */
  static SchemaRules read() throws IOException {
    return of("labelingjobs");
  }

  /** The same of a Workteam. */
  static SchemaRules ofWorkteams() throws IOException {
    return of("workteams");
  }

  private static SchemaRules of(String resource) throws IOException {
    Path file = DEFINITIONS.resolve(resource + ".labeling.plumbline.io-v1.yml");
    JsonNode all = new YAMLMapper().readTree(Files.readString(file)).at(RULES);
    return new SchemaRules(
        StreamSupport.stream(all.spliterator(), false)
            .filter(rule -> !rule.path("rule").asText().contains("oldSelf"))
            .map(rule -> new Rule(rule.path("message").asText(), program(rule)))
            .toList());
  }

  /** The messages of the rules that the spec breaks. */
  List<String> broken(Record spec) {
    Map<?, ?> self = JSON.convertValue(spec, Map.class);
    return rules.stream().filter(rule -> !holds(rule, self)).map(Rule::message).toList();
  }

  private static CelRuntime.Program program(JsonNode rule) {
    try {
      return RUNTIME.createProgram(COMPILER.compile(rule.path("rule").asText()).getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new AssertionError("no CEL rule: " + rule, e);
    }
  }

  private static boolean holds(Rule rule, Map<?, ?> self) {
    try {
      return (boolean) rule.program().eval(Map.of("self", self));
    } catch (CelEvaluationException e) {
      throw new AssertionError("a rule that cannot be evaluated: " + rule.message(), e);
    }
  }
}
