package io.sdr.kpi.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Condition;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Yardsticks;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.MetricType;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.rate.PayoutScales;
import io.sdr.kpi.rule.CapPer;
import io.sdr.kpi.rule.KpiItem;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.scorecard.MissingKpi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeHistoryTest {
  private static final PersonId HEAD = PersonId.of("head");
  private static final PersonId ANN = PersonId.of("ann");

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static MotivationScheme scheme(String bonus) {
    return MotivationScheme.builder()
        .name("Sellers")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.USD))
        .roundedAt(RoundingPlace.LINE)
        .addPart("Bonus", PayRules.bonus(Agreed.parse("USD " + bonus)))
        .build();
  }

  private static SchemeHistory agreed() {
    SchemeHistory history = SchemeHistory.beginningWith(scheme("1.00"));
    return history.with(history.latest().proposed().agreed(day("2011-01-10"), day("2011-02-01")));
  }

  @Test
  void livesFromADraftToAnAgreement() {
    SchemeVersion draft = SchemeHistory.beginningWith(scheme("1.00")).latest();
    assertThat(draft.state()).isEqualTo(SchemeState.DRAFT);
    SchemeVersion agreed = draft
        .proposed()
        .heard(new Hearing(ANN, day("2011-01-05"), "The threshold is high."))
        .agreed(day("2011-01-10"), day("2011-01-10"))
        .acknowledged(new Acknowledgement(ANN, day("2011-01-12")));
    assertThat(agreed.isInForceOn(day("2011-01-09"))).isFalse();
    assertThat(agreed.isInForceOn(day("2011-01-10"))).isTrue();
    assertThat(agreed.isRetroactive()).isFalse();
    refuses("scheme version must be draft", agreed::proposed);
    refuses("scheme version must be open to change", agreed::withdrawn);
    refuses(
        "scheme version must be proposed",
        () -> draft.agreed(day("2011-01-10"), day("2011-01-10")));
    refuses(
        "scheme version must be agreed: DRAFT",
        () -> draft.acknowledged(new Acknowledgement(ANN, day("2011-01-12"))));
    refuses(
        "scheme version must be proposed: DRAFT",
        () -> draft.heard(new Hearing(ANN, day("2011-01-05"), "")));
    assertThat(draft.proposed().withdrawn().state()).isEqualTo(SchemeState.WITHDRAWN);
  }

  @Test
  void aChangeAppliesForwardUnlessItIsDecidedOtherwise() {
    SchemeVersion proposed =
        SchemeHistory.beginningWith(scheme("1.00")).latest().proposed();
    refuses(
        "scheme version must apply forward unless decided",
        () -> proposed.agreed(day("2011-01-10"), day("2011-01-09")));
    RetroactiveDecision decision =
        new RetroactiveDecision(HEAD, day("2011-01-10"), "an error in the table of rates");
    assertThat(proposed
            .agreedRetroactively(day("2011-01-10"), day("2011-01-01"), decision)
            .isRetroactive())
        .isTrue();
    refuses(
        "scheme version must apply forward unless decided",
        () -> proposed.agreedRetroactively(day("2011-01-10"), day("2011-01-10"), decision));
    refuses(
        "scheme version must be proposed: WITHDRAWN",
        () -> proposed
            .withdrawn()
            .agreedRetroactively(day("2011-01-10"), day("2011-01-01"), decision));
    refuses(
        "retroactive decision must have a reason",
        () -> new RetroactiveDecision(HEAD, day("2011-01-10"), ""));
  }

  @Test
  void aLaterVersionEndsTheOneBeforeOnItsFirstDay() {
    SchemeHistory history = agreed().drafting(scheme("2.00"), "twice the bonus", "a better year");
    assertThat(history.inForceOn(day("2011-06-01")).orElseThrow().number()).isEqualTo(1);
    SchemeHistory next =
        history.with(history.latest().proposed().agreed(day("2011-05-02"), day("2011-05-16")));
    assertThat(next.inForceOn(day("2011-01-31"))).isEmpty();
    assertThat(next.inForceOn(day("2011-05-15")).orElseThrow().number()).isEqualTo(1);
    assertThat(next.inForceOn(day("2011-05-16")).orElseThrow().number()).isEqualTo(2);
    assertThat(next.unchangedDuring(Period.parse("2011-05")).periods())
        .containsExactly(
            Period.parse("2011-05-01/2011-05-16"), Period.parse("2011-05-16/2011-06-01"));
    assertThat(next.unchangedDuring(Period.parse("2011-06")).periods())
        .containsExactly(Period.parse("2011-06"));
  }

  @Test
  void aLaterVersionShortensAnAgreedEndAndLeavesAnEarlierOneAsItIs() {
    SchemeHistory untilAutumn = until("2011-09-01");
    assertThat(next(untilAutumn, "2011-05-16").versions().get(0).until())
        .contains(day("2011-05-16"));
    SchemeHistory gap = next(untilAutumn, "2011-10-01");
    assertThat(gap.versions().get(0).until()).contains(day("2011-09-01"));
    assertThat(gap.inForceOn(day("2011-09-15"))).isEmpty();
    assertThat(next(untilAutumn, "2011-09-01").versions().get(0).until())
        .contains(day("2011-09-01"));
  }

  @Test
  void aLaterVersionBeginsAfterTheOneThatItReplaces() {
    for (String first : List.of("2011-01-20", "2011-02-01")) {
      refuses(
          "scheme history must have one version at a time",
          () -> next(agreed(), first, "2011-01-15"));
    }
  }

  @Test
  void aVersionEndsAfterItBegins() {
    refuses("scheme version must end after it begins", () -> until("2011-01-31"));
    refuses("scheme version must end after it begins", () -> until("2011-02-01"));
    assertThat(until("2011-02-02").inForceOn(day("2011-02-01"))).isPresent();
  }

  @Test
  void aVersionIsNumberedFromOneAndHasItsDaysOnceItIsAgreed() {
    SchemeVersion agreed = agreed().latest();
    refuses(
        "scheme version must have positive number: 0",
        () -> SchemeVersion.builder()
            .from(agreed)
            .number(0)
            .change("all")
            .reason("new")
            .build());
    refuses(
        "scheme version must have days exactly when agreed",
        () -> SchemeVersion.builder()
            .number(1)
            .scheme(scheme("1.00"))
            .state(SchemeState.AGREED)
            .agreedOn(day("2011-01-10"))
            .build());
    refuses(
        "scheme version must have days exactly when agreed",
        () -> SchemeVersion.builder().from(agreed).state(SchemeState.WITHDRAWN).build());
    refuses(
        "scheme version must be agreed",
        () -> SchemeVersion.builder()
            .number(1)
            .scheme(scheme("1.00"))
            .state(SchemeState.PROPOSED)
            .addAcknowledged(new Acknowledgement(ANN, day("2011-01-12")))
            .build());
  }

  @Test
  void whatWasProposedOrAgreedChangesByAnotherVersionOnly() {
    SchemeHistory drafted = SchemeHistory.beginningWith(scheme("1.00"));
    SchemeVersion rewritten =
        SchemeVersion.builder().from(drafted.latest()).scheme(scheme("3.00")).build();
    assertThat(drafted.with(rewritten).latest()).isEqualTo(rewritten);
    SchemeHistory proposed = drafted.with(drafted.latest().proposed());
    for (SchemeHistory shown : List.of(proposed, agreed())) {
      SchemeVersion latest = shown.latest();
      for (SchemeVersion other : List.of(
          SchemeVersion.builder().from(latest).scheme(scheme("3.00")).build(),
          SchemeVersion.builder().from(latest).reason("another").build(),
          SchemeVersion.builder().from(latest).change("another").build(),
          drafted.latest())) {
        refuses("scheme history must change by another version", () -> shown.with(other));
      }
    }
    SchemeVersion agreed = agreed().latest();
    for (SchemeVersion other : List.of(
        SchemeVersion.builder().from(agreed).since(day("2011-03-01")).build(),
        SchemeVersion.builder().from(agreed).agreedOn(day("2011-01-11")).build(),
        SchemeVersion.builder()
            .from(agreed)
            .addHeard(new Hearing(ANN, day("2011-01-05"), "late"))
            .build())) {
      refuses("scheme history must change by another version", () -> agreed().with(other));
    }
    SchemeHistory withdrawn = proposed.with(proposed.latest().withdrawn());
    assertThat(withdrawn.with(withdrawn.latest())).isEqualTo(withdrawn);
    refuses(
        "scheme history must change by another version", () -> withdrawn.with(proposed.latest()));
    assertThat(proposed
            .with(proposed.latest().heard(new Hearing(ANN, day("2011-01-05"), "")))
            .latest()
            .heard())
        .hasSize(1);
  }

  @Test
  void isRetiredForwardAndReviewedWhenItHeldForSoLong() {
    SchemeVersion agreed = agreed().latest();
    SchemeVersion retired = agreed.retired(day("2011-06-15"), day("2011-07-01"));
    assertThat(retired.isInForceOn(day("2011-06-30"))).isTrue();
    assertThat(retired.isRetiredOn(day("2011-06-30"))).isFalse();
    assertThat(retired.isRetiredOn(day("2011-07-01"))).isTrue();
    assertThat(agreed.isRetiredOn(day("2011-07-01"))).isFalse();
    assertThat(agreed.retired(day("2011-07-01"), day("2011-07-01")).until())
        .contains(day("2011-07-01"));
    assertThat(agreed().with(retired).inForceOn(day("2011-07-01"))).isEmpty();
    refuses(
        "scheme version must end forward",
        () -> agreed.retired(day("2011-07-02"), day("2011-07-01")));
    refuses(
        "scheme version must end forward",
        () -> retired.retired(day("2011-06-20"), day("2011-08-01")));
    assertThat(retired.retired(day("2011-06-20"), day("2011-07-01"))).isEqualTo(retired);
    assertThat(agreed.reviewedAfter(6).reviewBy()).contains(day("2011-08-01"));
    refuses("scheme version must be reviewed after months", () -> agreed.reviewedAfter(0));
    SchemeVersion draft = SchemeHistory.beginningWith(scheme("1.00")).latest();
    refuses("scheme version must be agreed: DRAFT", () -> draft.reviewedAfter(6));
    refuses(
        "scheme version must be agreed: DRAFT",
        () -> draft.retired(day("2011-06-15"), day("2011-07-01")));
  }

  @Test
  void historiesOfTheSameVersionsAreEqual() {
    assertThat(agreed()).isEqualTo(agreed()).hasSameHashCodeAs(agreed());
    assertThat(agreed()).isNotEqualTo(SchemeHistory.beginningWith(scheme("1.00")));
    assertThat(agreed().hashCode()).isNotEqualTo(until("2011-09-01").hashCode());
    assertThat(agreed()).hasToString(agreed().versions().toString());
  }

  private static SchemeHistory until(String end) {
    return agreed()
        .with(SchemeVersion.builder().from(agreed().latest()).until(day(end)).build());
  }

  private static SchemeHistory next(SchemeHistory history, String first) {
    return next(history, first, "2011-05-02");
  }

  private static SchemeHistory next(SchemeHistory history, String first, String agreedOn) {
    SchemeHistory drafted = history.drafting(scheme("2.00"), "twice the bonus", "a better year");
    return drafted.with(drafted.latest().proposed().agreed(day(agreedOn), day(first)));
  }

  @Test
  void aLaterVersionSaysWhatChangedAndWhy() {
    refuses(
        "scheme version must say what changed and why",
        () -> agreed().drafting(scheme("2.00"), "twice the bonus", " "));
  }

  @Test
  void refusesHistoriesThatCannotHaveBeen() {
    SchemeVersion first = agreed().latest();
    refuses("scheme history must have versions", () -> SchemeHistory.of(List.of()));
    refuses(
        "scheme history must number its versions", () -> SchemeHistory.of(List.of(first, first)));
    refuses(
        "scheme history must be of one scheme",
        () -> agreed()
            .drafting(
                MotivationScheme.builder().from(scheme("1.00")).name("Others").build(),
                "all",
                "new"));
    SchemeVersion second = SchemeVersion.builder()
        .from(first)
        .number(2)
        .change("nothing")
        .reason("none")
        .build();
    refuses(
        "scheme history must have one version at a time",
        () -> SchemeHistory.of(List.of(first, second)));
    SchemeHistory three =
        agreed().drafting(scheme("2.00"), "a", "b").drafting(scheme("3.00"), "a", "b");
    refuses("scheme history must change its last version only", () -> three.with(first));
  }

  @Test
  void tellsWhatIsOutOfOrder() {
    SchemeHistory history = agreed();
    assertThat(codes(SchemeCheck.orderly(history, List.of(ANN), day("2011-01-01"))))
        .containsExactly("scheme.must-have-version-in-force");
    assertThat(codes(SchemeCheck.orderly(history, List.of(ANN, HEAD), day("2011-03-01"))))
        .containsExactly(
            "scheme-version.must-have-day-of-review",
            "scheme-version.must-be-acknowledged",
            "scheme-version.must-be-heard-on");
    SchemeVersion tidy = SchemeVersion.builder()
        .from(history.latest())
        .reviewBy(day("2011-12-31"))
        .addHeard(new Hearing(ANN, day("2011-01-05"), ""))
        .addAcknowledged(new Acknowledgement(ANN, day("2011-01-12")))
        .build();
    SchemeHistory orderly = SchemeHistory.of(List.of(tidy));
    assertThat(SchemeCheck.orderly(orderly, List.of(ANN), day("2011-12-31"))).isEmpty();
    assertThat(codes(SchemeCheck.orderly(orderly, List.of(ANN), day("2012-01-01"))))
        .containsExactly("scheme-version.must-be-reviewed-in-time");
  }

  @Test
  void tellsWhatIsHardToUnderstand() {
    PayRule bonus = PayRules.bonus(Agreed.parse("USD 1.00"));
    PayRule deep = PayRules.times(
        Agreed.parse("110%"),
        PayRules.capped(
            Agreed.parse("USD 9.00"),
            CapPer.PERIOD,
            PayRules.atLeast(Agreed.parse("USD 1.00"), PayRules.all(List.of(bonus)))));
    List<KpiItem> items = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      items.add(
          new KpiItem("kpi " + i, Yardsticks.term("k"), Percent.of("12.5"), PayoutScales.linear()));
    }
    MotivationScheme.Builder scheme = MotivationScheme.builder()
        .from(scheme("1.00"))
        .addPart("deep", deep)
        .addPart("card", PayRules.kpis(Agreed.parse("USD 9.00"), items, MissingKpi.NOTHING));
    assertThat(codes(SchemeCheck.understandable(scheme.build(), SchemeLimits.usual())))
        .containsExactly("scheme.must-have-few-kpis", "scheme.must-not-nest-rules-deeply");
    for (int i = 0; i < 3; i++) {
      scheme.addPart("more " + i, bonus);
    }
    assertThat(codes(SchemeCheck.understandable(scheme.build(), new SchemeLimits(5, 8, 5))))
        .containsExactly("scheme.must-have-few-parts");
  }

  @Test
  void countsTheKpisThatStandWithinOtherRules() {
    PayRule target =
        PayRules.target(Agreed.parse("USD 9.00"), Yardsticks.term("k"), PayoutScales.linear());
    MotivationScheme scheme = MotivationScheme.builder()
        .from(scheme("1.00"))
        .addPart("a", PayRules.all(List.of(target, target)))
        .addPart("b", target)
        .build();
    assertThat(SchemeCheck.understandable(scheme, new SchemeLimits(3, 3, 2))).isEmpty();
    assertThat(SchemeCheck.understandable(scheme, new SchemeLimits(3, 2, 2)))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.code()).isEqualTo("scheme.must-have-few-kpis");
          assertThat(found.facts()).containsEntry("found", "3").containsEntry("most", "2");
        });
  }

  @Test
  void tellsWhatIsPaidForOneSidedly() {
    Measure winRate = Measure.own(Metrics.winRate());
    Condition gate = Condition.over(winRate, Figure.of(Percent.of("20")));
    PayRule commission = PayRules.commission(PayBases.credited(), Agreed.parse("5%"));

    assertThat(balanced(PayRules.bonus(Agreed.parse("USD 1.00")))).isEmpty();
    assertThat(balanced(commission)).containsExactly("scheme.must-have-a-leading-measure");
    assertThat(balanced(PayRules.when(gate, commission))).isEmpty();
    assertThat(balanced(PayRules.when(gate, PayRules.bonus(Agreed.parse("USD 1.00")))))
        .containsExactly("scheme.must-have-a-result-as-measure");
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVITY, PERSON, must-not-pay-for-activity-alone;must-have-a-result-as-measure",
    "VOLUME, OTHERS, must-pay-for-what-people-control;must-have-a-leading-measure",
    "VOLUME, TEAM, must-have-a-leading-measure",
    "CASH, PERSON, must-have-a-leading-measure;must-have-a-result-as-measure",
  })
  void judgesVendorsMetricsByWhatTheySayOfThemselves(
      MetricType type, MetricProfile.Control control, String found) {
    Metric metric = new VendorsMetric(Optional.of(new MetricProfile(type, control)));

    assertThat(balanced(PayRules.perUnit(Measure.own(metric), Agreed.parse("USD 1.00"))))
        .containsExactlyElementsOf(
            Stream.of(found.split(";")).map("scheme."::concat).toList());
  }

  @Test
  void saysWhereItCannotJudge() {
    PayRule unknown = PayRules.perUnit(
        Measure.own(new VendorsMetric(Optional.empty())), Agreed.parse("USD 1.00"));

    assertThat(balanced(unknown)).containsExactly("scheme.must-know-what-it-looks-at");
  }

  private static List<String> balanced(PayRule rule) {
    return codes(SchemeCheck.balanced(MotivationScheme.builder()
        .from(scheme("1.00"))
        .parts(List.of())
        .addPart("part", rule)
        .build()));
  }

  @Test
  void limitsArePositive() {
    refuses("scheme limits must be positive", () -> new SchemeLimits(0, 1, 1));
    refuses("scheme limits must be positive", () -> new SchemeLimits(1, 0, 1));
    refuses("scheme limits must be positive", () -> new SchemeLimits(1, 1, 0));
  }

  @Test
  void aCapCoversItsPartsOrAllAndIsAnAmountWithAName() {
    Money most = Money.parse("USD 9.00");
    assertThat(cap("top", most).covers("Bonus")).isTrue();
    assertThat(cap("top", most, "Bonus").covers("Bonus")).isTrue();
    assertThat(cap("top", most, "Bonus").covers("Commission")).isFalse();
    refuses("pay cap must have a name", () -> cap(" ", most));
    refuses("pay cap must not be negative", () -> cap("top", Money.parse("USD -0.01")));
  }

  private static PayCap cap(String name, Money amount, String... parts) {
    return new PayCap(
        name, ImmutableSet.copyOf(parts), amount, Cadence.YEAR, Excess.LOST, Withholds.DUE_LAST);
  }

  @Test
  void bindsIndividualConditionsWithinTheirBounds() {
    MotivationScheme scheme = MotivationScheme.builder()
        .from(scheme("1.00"))
        .addTerm(new TermBounds("rate", Figure.of(Percent.of("3")), Figure.of(Percent.of("8"))))
        .build();
    refuses(
        "scheme must declare each term once",
        () -> MotivationScheme.builder()
            .from(scheme)
            .addTerm(new TermBounds("rate", Figure.of(1), Figure.of(2)))
            .build());
    assertThat(IndividualTerms.of(scheme, List.of(term("rate", "8"))).value().orElseThrow())
        .containsExactly(Map.entry("rate", Figure.of(Percent.of("8"))));
    assertThat(failures(scheme, term("rate", "8.01")))
        .containsExactly("individual-term.must-stay-within-bounds");
    assertThat(failures(scheme, term("rate", "3"), term("rate", "4")))
        .containsExactly("individual-term.must-be-agreed-once");
    assertThat(failures(scheme, term("base", "3")))
        .containsExactly("individual-term.must-be-declared");
    assertThat(failures(
            scheme, new IndividualTerm("rate", Figure.of(5), "an expert", day("2011-01-01"))))
        .containsExactly("individual-term.must-be-of-declared-kind");
    refuses(
        "individual term must have a reason",
        () -> new IndividualTerm("rate", Figure.of(5), " ", day("2011-01-01")));
    refuses(
        "term bounds must have a name",
        () -> new IndividualTerm("", Figure.of(5), "an expert", day("2011-01-01")));
    refuses("term bounds must have a name", () -> new TermBounds(" ", Figure.of(1), Figure.of(2)));
    assertThat(new TermBounds("rate", Figure.of(2), Figure.of(2)).failureOf(Figure.of(2)))
        .isEmpty();
    refuses(
        "term bounds must be in order", () -> new TermBounds("rate", Figure.of(2), Figure.of(1)));
    refuses(
        "term bounds must be of one kind",
        () -> new TermBounds("rate", Figure.of(2), Figure.of(Percent.of("3"))));
  }

  private static IndividualTerm term(String name, String percent) {
    return new IndividualTerm(name, Figure.of(Percent.of(percent)), "an expert", day("2011-01-01"));
  }

  private static List<String> failures(MotivationScheme scheme, IndividualTerm... terms) {
    return codes(IndividualTerms.of(scheme, List.of(terms)).diagnostics());
  }

  private static List<String> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::code).toList();
  }

  private static void refuses(String message, ThrowingCallable call) {
    assertThatThrownBy(call).hasMessageContaining(message);
  }

  /** Says what it is, and reads nothing. */
  private record VendorsMetric(Optional<MetricProfile> profile) implements Metric {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Reading.of(Measured.undefined("no-sample"), 0);
    }
  }
}
