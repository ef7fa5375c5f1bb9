package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.Acknowledgement;
import io.sdr.kpi.scheme.Excess;
import io.sdr.kpi.scheme.Hearing;
import io.sdr.kpi.scheme.IndividualTerm;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.PayCap;
import io.sdr.kpi.scheme.RetroactiveDecision;
import io.sdr.kpi.scheme.RoundingPlace;
import io.sdr.kpi.scheme.SchemeHistory;
import io.sdr.kpi.scheme.SchemeLimits;
import io.sdr.kpi.scheme.SchemeVersion;
import io.sdr.kpi.scheme.TermBounds;
import io.sdr.kpi.scheme.Withholds;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Values of schemes, their versions and what is done with statements, to be written and read back. */
final class SchemeSamples {
  private static final PersonId ANN = PersonId.of("ann");
  private static final LocalDate DAY = LocalDate.parse("2012-02-29");
  private static final TermBounds RATE =
      new TermBounds("rate", Figure.of(Percent.of("3")), Figure.of(Percent.of("8")));

  private SchemeSamples() {}

  static ImmutableListMultimap<Class<?>, Object> all() {
    ImmutableListMultimap.Builder<Class<?>, Object> samples = ImmutableListMultimap.builder();
    samples.put(Hearing.class, new Hearing(ANN, DAY, ""));
    samples.put(Acknowledgement.class, new Acknowledgement(ANN, DAY));
    samples.put(RetroactiveDecision.class, new RetroactiveDecision(ANN, DAY, "an error"));
    samples.putAll(SchemeVersion.class, history().versions());
    samples.put(SchemeHistory.class, history());
    samples.put(TermBounds.class, RATE);
    samples.put(
        IndividualTerm.class,
        new IndividualTerm("rate", Figure.of(Percent.of("5")), "an expert", DAY));
    samples.put(SchemeLimits.class, SchemeLimits.usual());
    samples.putAll(
        PayCap.class,
        new PayCap(
            "cap",
            ImmutableSet.of("Commission"),
            Money.parse("USD 5.00"),
            Cadence.YEAR,
            Excess.CARRIED,
            Withholds.DUE_LAST));
    StatementDiff diff = StatementDiff.between(statement("1.00"), statement("2.00"));
    samples.put(StatementDiff.class, diff);
    samples.put(StatementDiff.Change.class, diff.changes().get(0));
    samples.put(
        StatementDiff.Side.class,
        new StatementDiff.Side(Money.parse("USD 0.00"), Optional.of("no-goal")));
    Estimate.OfDeal ofDeal = new Estimate.OfDeal(DealId.of("d"), Money.parse("USD 1.00"));
    samples.put(Estimate.OfDeal.class, ofDeal);
    samples.put(
        Estimate.class,
        new Estimate(Money.parse("USD 1.00"), Money.parse("USD 2.00"), ImmutableList.of(ofDeal)));
    samples.putAll(Approval.class, Approval.of(statement("1.00")), approval());
    samples.putAll(ApprovalStep.class, approval().steps());
    samples.putAll(Inquiry.class, approval().inquiries());
    samples.put(InquiryAnswer.class, approval().inquiries().get(0).answer().orElseThrow());
    return samples.build();
  }

  private static Statement statement(String bonus) {
    return Scenario.in("2011-05")
        .settle(PayRules.bonus(Agreed.parse("USD " + bonus)))
        .value();
  }

  private static Approval approval() {
    return Approval.of(statement("1.00"))
        .moving(ApprovalState.SHOWN, ANN, DAY)
        .asking(new Inquiry("q", "part", Optional.empty(), "Why?", DAY, Optional.empty()))
        .answering("q", new InquiryAnswer(ANN, DAY, true, "A mistake."));
  }

  private static SchemeHistory history() {
    MotivationScheme scheme = MotivationScheme.builder()
        .name("Sellers")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.toMinorUnits(CurrencyUnit.USD))
        .roundedAt(RoundingPlace.LINE)
        .addTerm(RATE)
        .addCap(new PayCap(
            "most of a year",
            ImmutableSet.of("Bonus"),
            Money.parse("USD 10.00"),
            Cadence.YEAR,
            Excess.LOST,
            Withholds.DUE_LAST))
        .addPart("Bonus", PayRules.bonus(Agreed.parse("USD 1.00")))
        .build();
    SchemeHistory history = SchemeHistory.beginningWith(scheme);
    SchemeVersion agreed = history
        .latest()
        .proposed()
        .heard(new Hearing(ANN, DAY, "Fine."))
        .agreedRetroactively(DAY, DAY.minusDays(28), new RetroactiveDecision(ANN, DAY, "an error"))
        .acknowledged(new Acknowledgement(ANN, DAY));
    return history
        .with(SchemeVersion.builder().from(agreed).reviewBy(DAY.plusYears(1)).build())
        .drafting(scheme, "nothing", "none");
  }
}
