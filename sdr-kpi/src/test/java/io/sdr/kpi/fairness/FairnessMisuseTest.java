package io.sdr.kpi.fairness;

import static io.sdr.kpi.fairness.People.person;
import static io.sdr.kpi.fairness.People.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.RoleId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FairnessMisuseTest {
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(FairnessMisuseTest.class.getClassLoader()));

  private static void refuses(String code, ThrowingCallable misuse) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(misuse)
        .extracting(Refusal::code)
        .isEqualTo(code);
  }

  @Test
  void refusesNamesThatAreNone() {
    refuses("groups.must-have-names", () -> Groups.of(" ", Map.of()));
    refuses("groups.must-have-names", () -> Groups.of("sex", Map.of(person(1), "")));
    refuses("groups.must-have-names", () -> PayCase.of(person(1), " ", usd("1.00"), Map.of()));
    refuses("flow.must-have-a-quality", () -> new Flow(person(1), "", 1, 2, BigDecimal.ONE));
  }

  @Test
  void refusesNumbersThatWouldTakeForever() {
    BigDecimal hostile = new BigDecimal("1e1000000000");
    refuses("number.must-be-in-bounds", () -> new Flow(person(1), "warm", 1, 2, hostile));
    refuses(
        "number.must-be-in-bounds",
        () -> new QuotaCase(person(1), hostile, BigDecimal.ONE, Percent.HUNDRED));
    refuses(
        "number.must-be-in-bounds",
        () -> new PaidPerformance(person(1), RoleId.of("r"), hostile, usd("1.00")));
  }

  @Test
  void refusesFactorsThatRunTogether() {
    refuses(
        "pay-case.must-have-factors-told-apart",
        () -> AdjustedPayGap.usual()
            .findingsIn(
                List.of(
                    withFactors(1, "1", "2"), withFactors(2, "b c", "c"), withFactors(3, "1", "c")),
                "men"));
  }

  private static PayCase withFactors(int number, String ofA, String ofAb) {
    return PayCase.of(
        person(number), "men", usd("1.00"), Map.of("a", Figure.of(ofA), "a b", Figure.of(ofAb)));
  }

  @Test
  void refusesToAddCurrencies() {
    refuses(
        "pay.must-have-one-currency",
        () -> PayForPerformance.usual()
            .findingsIn(List.of(
                new PaidPerformance(person(1), RoleId.of("r"), BigDecimal.ONE, usd("1.00")),
                new PaidPerformance(
                    person(2), RoleId.of("r"), BigDecimal.TEN, Money.parse("EUR 1.00")))));
    refuses(
        "pay.must-have-one-currency",
        () -> AdjustedPayGap.usual()
            .findingsIn(
                List.of(
                    PayCase.of(person(1), "M", usd("1.00"), Map.of()),
                    PayCase.of(person(2), "F", Money.parse("EUR 1.00"), Map.of())),
                "M"));
  }

  @Test
  void nothingToLookAtIsUnknownOrNothingAndNeverFair() {
    assertThat(AdverseImpact.usual().findingsIn(Map.of())).isEmpty();
    assertThat(AdverseImpact.usual().findingsIn(Map.of("M", Proportion.of(0, 0))))
        .allMatch(one -> one.verdict() == Verdict.UNKNOWN);
    assertThat(PayForPerformance.usual().findingsIn(List.of())).isEmpty();
    assertThat(OpportunityFairness.usual().findingsIn(List.of())).isEmpty();
    assertThat(Concentration.usual().findingIn("Leads", Map.of(), Map.of()).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(PayGap.usual().findingsIn(Groups.of("sex", Map.of()), "M", Map.of()))
        .isEmpty();
    assertThat(PayGap.usual()
            .findingsIn(
                Groups.of("sex", Map.of(person(1), "F")), "M", Map.of(person(1), usd("5.00"))))
        .isNotEmpty()
        .allMatch(one -> one.verdict() == Verdict.UNKNOWN);
  }

  @Test
  void aForgedVerdictIsNotRead() {
    String written = JSON.write(FairnessCases.fair().get(0));
    assertThat(
            JSON.read(written.replace("\"fair\"", "\"unknown\""), Finding.class).value())
        .isEmpty();
    assertThat(
            JSON.read(written.replace("\"n\": 50", "\"n\": -1"), Finding.class).value())
        .isEmpty();
    assertThat(JSON.read(written, Finding.class).value()).isPresent();
  }
}
