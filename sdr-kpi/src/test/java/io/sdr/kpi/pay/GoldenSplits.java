package io.sdr.kpi.pay;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealShare;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.kpi.credit.CreditBook;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.CreditRule;
import io.sdr.kpi.credit.CreditRules;
import io.sdr.kpi.credit.Crediting;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Yardsticks;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Kinds of cases about who is credited with how much of a sale. */
final class GoldenSplits {
  static final ImmutableMap<String, GoldenKind> KINDS = ImmutableMap.of(
      "equal_split", GoldenSplits::equally,
      "target_credit", GoldenSplits::towardsTarget,
      "team_first", GoldenSplits::teamFirst,
      "two_role", GoldenSplits::twoRoles,
      "weighted_split", GoldenSplits::weighted);

  private static final PersonId TEAM = PersonId.of("team");

  private GoldenSplits() {}

  private static Deal.Builder deal(BigDecimal amount) {
    return Deal.builder()
        .id(DealId.of("d"))
        .owner(seller(0))
        .stage(StageId.of("won"))
        .outcome(Outcome.WON)
        .closed(LocalDate.parse("2011-05-10"))
        .amount(GoldenRules.usd(amount));
  }

  private static PersonId seller(int number) {
    return PersonId.of("seller " + number);
  }

  private static CreditBook book(CreditRule rule, Deal deal, int sellers) {
    List<Placement> people = new ArrayList<>();
    people.add(Scenario.placement("team", "all", "-/+").build());
    for (int i = 0; i < sellers; i++) {
      people.add(Scenario.placement(seller(i).text(), "all", "-/+").build());
    }
    return Crediting.builder()
        .rule(rule)
        .build()
        .collecting(Scenario.department(people), CurrencyUnit.USD, ExchangeRates.none())
        .add(deal)
        .book();
  }

  private static BigDecimal credited(CreditBook book, PersonId person) {
    return book.of(person)
        .figures(CreditFigure.AMOUNT)
        .value()
        .orElseThrow()
        .sum()
        .getAmount();
  }

  private static Deal shared(BigDecimal amount, List<BigDecimal> percents) {
    Deal.Builder deal = deal(amount);
    for (int i = 0; i < percents.size(); i++) {
      deal.addShare(new DealShare(seller(i), new Percent(percents.get(i)), DealShare.Kind.REVENUE));
    }
    return deal.build();
  }

  private static void equally(GoldenCase golden) {
    int people = golden.number("n").intValueExact();
    Deal.Builder deal = deal(golden.number("amount"));
    BigDecimal rest = BigDecimal.valueOf(100);
    for (int i = 0; i < people; i++) {
      BigDecimal share = i + 1 == people ? rest : BigDecimal.ONE;
      rest = rest.subtract(share);
      deal.addShare(new DealShare(seller(i), new Percent(share), DealShare.Kind.REVENUE));
    }
    CreditBook whole = book(CreditRules.equally(), deal.build(), people);
    CreditBook afterHouse = book(
        CreditRules.afterHouse(
            new Percent(BigDecimal.valueOf(100).subtract(golden.number("payee_pct"))),
            CreditRules.equally()),
        deal.build(),
        people);
    golden.near("credit", Optional.of(credited(whole, seller(0))));
    golden.near("payee", Optional.of(credited(afterHouse, seller(0))));
    golden.near(
        "house",
        Optional.of(afterHouse
            .house()
            .getAmount()
            .divide(BigDecimal.valueOf(people), MathContext.DECIMAL64)));
  }

  private static void teamFirst(GoldenCase golden) {
    CreditBook book = book(
        CreditRules.after(
            TEAM,
            new Percent(golden.number("team_pct")),
            CreditRules.afterHouse(
                new Percent(BigDecimal.valueOf(100).subtract(golden.number("payee_pct"))),
                CreditRules.owner())),
        deal(golden.number("amount")).build(),
        1);
    golden.near("team", Optional.of(credited(book, TEAM)));
    golden.near("payee", Optional.of(credited(book, seller(0))));
    golden.near("house", Optional.of(book.house().getAmount()));
  }

  private static void weighted(GoldenCase golden) {
    List<BigDecimal> percents =
        golden.trials("pct").stream().map(Optional::orElseThrow).toList();
    CreditBook book = book(
        CreditRules.declaredShares(), shared(golden.number("amount"), percents), percents.size());
    golden.near(
        "each",
        IntStream.range(0, percents.size())
            .mapToObj(i -> Optional.of(credited(book, seller(i))))
            .toList());
  }

  private static void towardsTarget(GoldenCase golden) {
    Scenario scenario = Scenario.in("2011-05");
    for (JsonNode order : golden.in("orders")) {
      BigDecimal percent = order.get(1).decimalValue();
      List<BigDecimal> percents = percent.compareTo(BigDecimal.valueOf(100)) == 0
          ? List.of(percent)
          : List.of(percent, BigDecimal.valueOf(100).subtract(percent));
      CreditBook book =
          book(CreditRules.declaredShares(), shared(order.get(0).decimalValue(), percents), 2);
      scenario.credited(credited(book, seller(0)).toPlainString());
    }
    BigDecimal achieved = Yardsticks.sold(PayBases.credited(CreditFigure.QUOTA, List.of()))
        .read(scenario.participant(), Trace.silent())
        .value()
        .flatMap(Figure::number)
        .orElseThrow();
    golden.near("achieved", Optional.of(achieved));
    golden.near("variance", Optional.of(achieved.subtract(golden.number("target"))));
  }

  private static void twoRoles(GoldenCase golden) {
    JsonNode sdr = golden.in("sdr");
    JsonNode ae = golden.in("ae");
    CreditBook book = book(
        CreditRules.declaredShares(),
        shared(
            golden.number("deal"),
            List.of(sdr.get("pct").decimalValue(), ae.get("pct").decimalValue())),
        2);
    PayRule meeting = PayRules.bonus(
        Agreed.of(Money.of(CurrencyUnit.USD, sdr.path("per_meeting").decimalValue())));
    BigDecimal first =
        GoldenRules.paid(credited(book, 0), PayRules.all(List.of(meeting, commission(sdr))));
    BigDecimal second = GoldenRules.paid(credited(book, 1), commission(ae));
    golden.near("sdr", Optional.of(first));
    golden.near("ae", Optional.of(second));
    golden.near("total", Optional.of(first.add(second)));
  }

  private static Scenario credited(CreditBook book, int seller) {
    return Scenario.in("2011-05").credited(credited(book, seller(seller)).toPlainString());
  }

  private static PayRule commission(JsonNode role) {
    return PayRules.commission(
        PayBases.credited(), Agreed.of(new Percent(role.get("rate").decimalValue())));
  }
}
