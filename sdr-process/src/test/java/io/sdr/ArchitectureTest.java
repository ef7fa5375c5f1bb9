package io.sdr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.sdr.core.quantity.Proportion;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The shape of the libraries: who may use whom, and what no rule may touch. */
class ArchitectureTest {
  private static final JavaClasses LIBRARIES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("io.sdr.core", "io.sdr.kpi", "io.sdr.process");

  /** Which packages a package may use besides itself and {@code core.value}. */
  private static final ImmutableMap<String, ImmutableSet<String>> MAY_USE =
      ImmutableMap.<String, ImmutableSet<String>>builder()
          .put("core.value", uses())
          .put("core.quantity", uses())
          .put("core.time", uses("core.quantity"))
          .put("core.diagnostic", uses())
          .put("core.explain", uses("core.quantity"))
          .put("core.policy", uses("core.diagnostic", "core.explain"))
          .put("core.statistics", uses("core.quantity"))
          .put("core.team", uses("core.quantity", "core.time"))
          .put("core.sales", uses("core.quantity", "core.time", "core.team"))
          .put("core.observation", uses("core.quantity", "core.time", "core.team", "core.sales"))
          .put("core.json", uses("core.policy", "core.diagnostic", "core.quantity"))
          .put("kpi.metric", uses(core()))
          .put("kpi.outlook", uses(core(), "kpi.metric"))
          .put("kpi.clientele", uses(core(), "kpi.metric"))
          .put("kpi.comparison", uses(core(), "kpi.metric"))
          .put("kpi.conduct", uses(core(), "kpi.metric"))
          .put("kpi.staffing", uses(core(), "kpi.metric"))
          .put("kpi.tallyrun", uses(core(), "kpi.metric"))
          .put("kpi.credit", uses(core()))
          .put("kpi.goal", uses(core(), "kpi.metric"))
          .put("kpi.cascade", uses(core(), "kpi.metric", "kpi.goal"))
          .put("kpi.workload", uses(core()))
          .put("kpi.smart", uses(core(), "kpi.metric", "kpi.goal", "kpi.workload"))
          .put("kpi.tracking", uses(core(), "kpi.goal"))
          .put("kpi.agreement", uses(core(), "kpi.goal", "kpi.cascade"))
          .put("kpi.rate", uses(core()))
          .put("kpi.scorecard", uses(core(), "kpi.metric", "kpi.goal", "kpi.rate"))
          .put("kpi.standing", uses(core(), "kpi.scorecard"))
          .put("kpi.formula", uses(core(), "kpi.goal", "kpi.credit", "kpi.rate"))
          .put(
              "kpi.earning",
              uses(
                  core(),
                  "kpi.metric",
                  "kpi.goal",
                  "kpi.credit",
                  "kpi.rate",
                  "kpi.scorecard",
                  "kpi.formula"))
          .put(
              "kpi.rule",
              uses(
                  core(),
                  "kpi.metric",
                  "kpi.goal",
                  "kpi.credit",
                  "kpi.rate",
                  "kpi.scorecard",
                  "kpi.formula",
                  "kpi.earning"))
          .put("kpi.scheme", uses(core(), "kpi.metric", "kpi.goal", "kpi.earning"))
          .put(
              "kpi.pay",
              uses(core(), "kpi.metric", "kpi.goal", "kpi.credit", "kpi.earning", "kpi.scheme"))
          .put(
              "kpi.payrun",
              uses(
                  core(),
                  "kpi.goal",
                  "kpi.credit",
                  "kpi.rate",
                  "kpi.formula",
                  "kpi.earning",
                  "kpi.scheme",
                  "kpi.pay"))
          .put("kpi.ledger", uses(core(), "kpi.scheme", "kpi.pay"))
          .put("kpi.release", uses(core()))
          .put("kpi.clawback", uses(core()))
          .put("kpi.payout", uses(core(), "kpi.scheme", "kpi.ledger", "kpi.release"))
          .put("kpi.contest", uses(core(), "kpi.metric", "kpi.goal"))
          .put("kpi.recognition", uses(core()))
          .put("kpi.effect", uses(core(), "kpi.goal"))
          .put(
              "kpi.fairness",
              uses(core(), "kpi.goal", "kpi.credit", "kpi.earning", "kpi.scheme", "kpi.pay"))
          .put(
              "kpi.whatif",
              uses(
                  core(),
                  "core.json",
                  "kpi.earning",
                  "kpi.ledger",
                  "kpi.pay",
                  "kpi.payrun",
                  "kpi.scheme"))
          .put(
              "kpi.audit",
              uses(
                  core(),
                  "core.json",
                  "kpi.metric",
                  "kpi.goal",
                  "kpi.credit",
                  "kpi.earning",
                  "kpi.ledger",
                  "kpi.pay",
                  "kpi.scheme",
                  "kpi.whatif"))
          .put("process.pipeline", uses(core()))
          .put("process.blueprint", uses(core(), "process.pipeline"))
          .put("process.survival", uses(core(), "process.pipeline"))
          .put("process.funnel", uses(core(), "process.pipeline", "process.survival"))
          .put(
              "process.segment",
              uses(core(), "process.pipeline", "process.survival", "process.funnel"))
          .put(
              "process.funnelrun",
              uses(
                  core(),
                  "process.pipeline",
                  "process.survival",
                  "process.funnel",
                  "process.segment"))
          .put(
              "process.flow",
              uses(core(), "process.pipeline", "process.survival", "process.funnel"))
          .put(
              "process.loss",
              uses(core(), "process.pipeline", "process.survival", "process.funnel"))
          .put("process.forecast", uses(core(), "process.survival"))
          .put("process.accuracy", uses(core()))
          .put("process.lead", uses(core()))
          .put("process.leadsource", uses(core()))
          .put("process.qualification", uses(core()))
          .put("process.leadaudit", uses(core()))
          .put("process.scoring", uses(core(), "process.accuracy"))
          .put("process.calibration", uses(core(), "process.accuracy", "process.scoring"))
          .put("process.leadchance", uses(core(), "process.scoring"))
          .put("process.leadpool", uses(core()))
          .put("process.matching", uses(core()))
          .build();

  @Test
  void everyPackageUsesOnlyWhatTheTableAllows() {
    Map<String, Set<String>> used = LIBRARIES.stream()
        .collect(Collectors.groupingBy(
            type -> conceptOf(type.getPackageName()),
            Collectors.flatMapping(ArchitectureTest::conceptsUsedBy, Collectors.toSet())));
    used.forEach((concept, others) -> assertThat(MAY_USE)
        .as("table of packages")
        .containsKey(concept)
        .hasEntrySatisfying(
            concept,
            allowed -> assertThat(Sets.difference(
                    others, Sets.union(allowed, ImmutableSet.of(concept, "core.value"))))
                .as("what %s uses against the table", concept)
                .isEmpty()));
  }

  @Test
  void theTableNamesOnlyPackagesThatExist() {
    Set<String> existing = LIBRARIES.stream()
        .map(type -> conceptOf(type.getPackageName()))
        .collect(Collectors.toSet());
    assertThat(existing).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.sdr.(*).(*)..").should().beFreeOfCycles().check(LIBRARIES);
  }

  @Test
  void parentPackagesAreEmpty() {
    assertThat(LIBRARIES.stream().map(JavaClass::getPackageName))
        .allMatch(name -> name.split("\\.").length == 4);
  }

  @Test
  void packagesAreNamedAfterConceptsOfTheTrade() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..impl..",
            "..internal..",
            "..util..",
            "..common..",
            "..model..",
            "..service..",
            "..dto..")
        .check(LIBRARIES);
  }

  @Test
  void rulesHaveNoClockNoRandomnessNoThreadsAndNoInputOrOutput() {
    noClasses()
        .should()
        .dependOnClassesThat(DescribedPredicate.describe(
            "reach outside their arguments",
            type -> Stream.of(
                        "java.io.",
                        "java.net.",
                        "java.nio.file.",
                        "java.util.concurrent.",
                        "java.util.logging.")
                    .anyMatch(type.getName()::startsWith)
                && !isHarmless(type)))
        .check(LIBRARIES);
    noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class).check(LIBRARIES);
    noClasses().should().dependOnClassesThat().areAssignableTo(Thread.class).check(LIBRARIES);
    noClasses()
        .should()
        .callMethodWhere(DescribedPredicate.describe(
            "share their work among threads",
            call ->
                Set.of("parallel", "parallelStream").contains(call.getTarget().getName())))
        .check(LIBRARIES);
    noClasses().should().dependOnClassesThat().areAssignableTo(Random.class).check(LIBRARIES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .check(LIBRARIES);
    noClasses()
        .should()
        .callMethodWhere(DescribedPredicate.describe(
            "ask the machine for the time or its settings",
            call -> asksTheMachine(call.getTargetOwner(), call.getTarget().getName())
                || writesAsTheMachineDoes(call.getTarget())))
        .check(LIBRARIES);
  }

  @Test
  void binaryFractionsStayOutOfMoney() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Proportion.class)
        .and()
        .haveSimpleNameNotStartingWith("LowerTail")
        .and()
        .doNotHaveFullyQualifiedName("io.sdr.core.statistics.Distributions")
        .and()
        .doNotHaveFullyQualifiedName("io.sdr.process.forecast.Simulator")
        .and()
        .doNotHaveFullyQualifiedName("io.sdr.process.matching.CheapestMatching")
        .should(mentionBinaryFractions())
        .check(LIBRARIES);
  }

  @Test
  void onlyJsonAndTheStyleOfValuesSeeTheMapper() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.sdr.core.json..", "io.sdr.core.value..")
        .and(DescribedPredicate.not(generated()))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson.databind..")
        .check(LIBRARIES);
  }

  @Test
  void publicValuesAreClosed() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .haveModifier(JavaModifier.ABSTRACT)
        .and()
        .areNotEnums()
        .should(haveNoConstructorForOthers())
        .check(LIBRARIES);
  }

  @Test
  void publicConcreteClassesAreFinal() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(LIBRARIES);
  }

  @Test
  void everyPolicyHasOneMethod() {
    Set<String> several = new TreeSet<>();
    for (JavaClass type : LIBRARIES) {
      if (type.isInterface()
          && type.isAnnotatedWith(JsonTypeInfo.class)
          && abstractMethodsOf(type) != 1) {
        several.add(type.getName());
      }
    }
    assertThat(several).isEmpty();
  }

  @Test
  void everyPackageRefusesNull() {
    assertThat(LIBRARIES.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(one -> !one.isAnnotatedWith(NullMarked.class)))
        .isEmpty();
  }

  private static boolean asksTheMachine(JavaClass owner, String method) {
    if (owner.isEquivalentTo(System.class)) {
      return !method.equals("arraycopy");
    }
    return switch (method) {
      case "now" -> owner.getPackageName().startsWith("java.time");
      case "random" -> owner.isEquivalentTo(Math.class);
      case "randomUUID" -> true;
      case "getDefault" -> owner.isEquivalentTo(Locale.class);
      default -> false;
    };
  }

  /** Formats without saying in which language. */
  private static boolean writesAsTheMachineDoes(AccessTarget.CodeUnitCallTarget method) {
    return method.getOwner().isEquivalentTo(String.class)
        && (method.getName().equals("formatted")
            || (method.getName().equals("format")
                && method.getRawParameterTypes().get(0).isEquivalentTo(String.class)));
  }

  private static long abstractMethodsOf(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
        .map(JavaMethod::getName)
        .count();
  }

  private static boolean isHarmless(JavaClass type) {
    return Set.of(
            "java.io.IOException",
            "java.io.UncheckedIOException",
            "java.io.Serializable",
            "java.io.Closeable")
        .contains(type.getName());
  }

  private static DescribedPredicate<JavaClass> generated() {
    return DescribedPredicate.describe(
        "generated", type -> type.getName().matches(".*[.$](Immutable|With)[A-Z].*"));
  }

  private static ArchCondition<JavaClass> mentionBinaryFractions() {
    return new ArchCondition<>("mention double or float") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.Builder<JavaClass> mentioned = Stream.builder();
        type.getFields().forEach(field -> mentioned.add(field.getRawType()));
        type.getCodeUnits().forEach(unit -> {
          unit.getRawParameterTypes().forEach(mentioned);
          mentioned.add(unit.getRawReturnType());
        });
        type.getCodeUnitCallsFromSelf().forEach(call -> {
          call.getTarget().getRawParameterTypes().forEach(mentioned);
          mentioned.add(call.getTarget().getRawReturnType());
        });
        mentioned
            .build()
            .filter(ArchitectureTest::isBinaryFraction)
            .forEach(fraction -> events.add(
                SimpleConditionEvent.satisfied(type, type.getName() + ": " + fraction.getName())));
      }
    };
  }

  private static boolean isBinaryFraction(JavaClass type) {
    return Stream.of(double.class, float.class, Double.class, Float.class)
        .anyMatch(type.getBaseComponentType()::isEquivalentTo);
  }

  private static ArchCondition<JavaClass> haveNoConstructorForOthers() {
    return new ArchCondition<>("have no constructor that others could call") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getConstructors().stream()
            .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC)
                || constructor.getModifiers().contains(JavaModifier.PROTECTED))
            .forEach(constructor ->
                events.add(SimpleConditionEvent.violated(constructor, constructor.getFullName())));
      }
    };
  }

  private static Stream<String> conceptsUsedBy(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getPackageName())
        .filter(name -> name.startsWith("io.sdr."))
        .map(ArchitectureTest::conceptOf);
  }

  private static String conceptOf(String packageName) {
    return packageName.substring("io.sdr.".length());
  }

  private static ImmutableSet<String> uses(String... concepts) {
    return ImmutableSet.copyOf(concepts);
  }

  private static ImmutableSet<String> uses(ImmutableSet<String> core, String... concepts) {
    return ImmutableSet.<String>builder().addAll(core).add(concepts).build();
  }

  private static ImmutableSet<String> core() {
    return ImmutableSet.of(
        "core.quantity",
        "core.time",
        "core.diagnostic",
        "core.explain",
        "core.policy",
        "core.statistics",
        "core.team",
        "core.sales",
        "core.observation");
  }
}
