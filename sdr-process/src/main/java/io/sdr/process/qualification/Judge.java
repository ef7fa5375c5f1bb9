package io.sdr.process.qualification;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.LeadVerdict;
import io.sdr.core.value.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Goes through the criteria of a set. */
final class Judge {
  private static final List<Answer> WORST_LAST = List.of(Answer.UNKNOWN, Answer.YES, Answer.NO);

  /** Of findings of one moment that disagree none is the later one: the worst counts. */
  private static final Comparator<Evidence> LATEST_LAST = Comparator.comparing(Evidence::at)
      .thenComparingInt(evidence -> WORST_LAST.indexOf(evidence.answer()));

  private final CriteriaSet set;
  private final Instant asOf;
  private final Trace trace;
  private final Map<String, List<Evidence>> known = new HashMap<>();

  Judge(CriteriaSet set, Collection<Evidence> evidence, Instant asOf, Trace trace) {
    this.set = set;
    this.asOf = asOf;
    this.trace = trace.given("criteria", set.name());
    Set<String> names = set.criteria().stream().map(Criterion::name).collect(Collectors.toSet());
    for (Evidence one : evidence) {
      Refusal.unless(
          names.contains(one.criterion()), "evidence.must-be-of-a-criterion", one.criterion());
      known.computeIfAbsent(one.criterion(), name -> new ArrayList<>()).add(one);
    }
  }

  Qualification judge() {
    Map<Criterion, Answer> answers = new LinkedHashMap<>();
    for (Criterion criterion : set.criteria()) {
      Answer answer = answerTo(criterion);
      answers.put(criterion, answer);
      trace
          .step("qualification.criterion")
          .given("criterion", criterion.name())
          .yields(Operation.STATED, word("answer", answer));
    }
    Qualification result = qualification(answers);
    trace.yields(Operation.STATED, word("verdict", result.verdict()));
    return result;
  }

  private static Qualification qualification(Map<Criterion, Answer> answers) {
    ImmutableList<String> toAsk = answers.entrySet().stream()
        .filter(entry -> entry.getValue() == Answer.UNKNOWN)
        .map(entry -> entry.getKey().name())
        .collect(ImmutableList.toImmutableList());
    return turnedDown(answers, LeadVerdict.REJECTED, toAsk)
        .or(() -> turnedDown(answers, LeadVerdict.NURTURE, toAsk))
        .orElseGet(() -> new Qualification(
            isOpen(answers) ? LeadVerdict.NEED_MORE : LeadVerdict.QUALIFIED,
            Optional.empty(),
            toAsk));
  }

  private static Optional<Qualification> turnedDown(
      Map<Criterion, Answer> answers, LeadVerdict verdict, ImmutableList<String> toAsk) {
    return answers.entrySet().stream()
        .filter(entry -> entry.getValue() == Answer.NO && entry.getKey().otherwise() == verdict)
        .findFirst()
        .map(entry -> new Qualification(verdict, Optional.of(entry.getKey().name()), toAsk));
  }

  private static boolean isOpen(Map<Criterion, Answer> answers) {
    return answers.entrySet().stream()
        .anyMatch(entry -> entry.getValue() == Answer.UNKNOWN && !entry.getKey().mayStayUnknown());
  }

  private Answer answerTo(Criterion criterion) {
    return known.getOrDefault(criterion.name(), List.of()).stream()
        .filter(evidence -> counts(criterion, evidence))
        .max(LATEST_LAST)
        .map(Evidence::answer)
        .orElse(Answer.UNKNOWN);
  }

  private boolean counts(Criterion criterion, Evidence evidence) {
    boolean isAccepted =
        criterion.evidence().isEmpty() || criterion.evidence().contains(evidence.kind());
    boolean isFresh = criterion.goodForDays().isEmpty()
        || asOf.isBefore(
            evidence.at().plus(Duration.ofDays(criterion.goodForDays().getAsInt())));
    return isAccepted && isFresh && !evidence.at().isAfter(asOf);
  }

  private static Figure word(String prefix, Enum<?> choice) {
    return Figure.of(prefix + "." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
