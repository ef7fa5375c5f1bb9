package com.acme.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.goal.Performance;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.scheme.MotivationScheme;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** A rule that the library does not know enters by the same door as its own: found, read, settled, explained. */
class VendorRuleTest {
  private static final PersonId ANNA = PersonId.of("anna");
  private static final PolicyRegistry POLICIES =
      PolicyRegistry.discovered(VendorRuleTest.class.getClassLoader());
  private static final SdrJson JSON = SdrJson.with(POLICIES);
  private static final String SCHEME = """
      {
        "name": "Quick",
        "currency": "EUR",
        "rounding": {"decimals": 2, "mode": "HALF_UP"},
        "roundedAt": "line",
        "parts": [
          {"name": "Quick wins", "rule": {"type": "acme:quick-wins", "amount": "EUR 250.00", "days": 30}}
        ]
      }
      """;

  @Test
  void paysWhatTheVendorSaysAndWritesItBackUnderTheVendorsName() {
    MotivationScheme scheme = JSON.read(SCHEME, MotivationScheme.class).orRefuse();

    Explained<Statement> statement = settle(scheme, 20);

    assertThat(statement.value().total()).hasToString("EUR 250.00");
    assertThat(Recalculation.contradictionsIn(statement.because().orElseThrow()))
        .isEmpty();
    assertThat(JSON.read(JSON.write(scheme), MotivationScheme.class).orRefuse()).isEqualTo(scheme);
    assertThat(JSON.write(scheme)).contains("\"type\": \"acme:quick-wins\"");
  }

  @Test
  void saysWhyNotInTheVendorsOwnWords() {
    MotivationScheme scheme = JSON.read(SCHEME, MotivationScheme.class).orRefuse();

    Explained<Statement> statement = settle(scheme, 45);

    assertThat(statement.value().total().isZero()).isTrue();
    assertThat(statement.value().lines().get(0).unmet()).contains("acme:too-slow");
    assertThat(POLICIES.wording(Locale.ENGLISH).tell(statement.because().orElseThrow()))
        .contains("No bonus for quick wins: deals took 45 days, 30 would have been quick.");
    assertThat(POLICIES
            .wording(Locale.forLanguageTag("ru"))
            .tell(statement.because().orElseThrow()))
        .contains("Бонуса за быстрые победы нет: сделки заняли 45 дней, быстро было бы 30.");
  }

  @Test
  void anExplanationWithTheVendorsStepsIsReadBackByteForByte() {
    MotivationScheme scheme = JSON.read(SCHEME, MotivationScheme.class).orRefuse();
    String written = JSON.write(settle(scheme, 45).because().orElseThrow());

    assertThat(
            JSON.write(JSON.read(written, io.sdr.core.explain.Explanation.class).orRefuse()))
        .isEqualTo(written);
  }

  @Test
  void twoBundlesCannotBringTheSameName() {
    PolicyRegistry.Builder twice = PolicyRegistry.builder().add(new AcmeRules());

    assertThatThrownBy(() -> twice.add(PayRule.class, "acme:quick-wins", OtherQuickWins.class))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(QuickWins.class.getName())
        .hasMessageContaining(OtherQuickWins.class.getName());
  }

  @Test
  void aVendorCannotTakeANameOfTheLibrary() {
    assertThatThrownBy(
            () -> PolicyRegistry.builder().add(PayRule.class, "quick-wins", QuickWins.class))
        .isInstanceOf(Refusal.class)
        .extracting(refused -> ((Refusal) refused).code())
        .isEqualTo("policy-name.must-have-vendor-prefix");
  }

  private static Explained<Statement> settle(MotivationScheme scheme, int days) {
    LocalDate won = LocalDate.of(2026, 10, 15);
    Department department =
        Department.builder().addPerson(Person.of(ANNA, "Anna")).build();
    TallySheet sheet = TallySheet.collecting(
            department, Period.parse("2026-10"), CurrencyUnit.EUR, ExchangeRates.none())
        .add(Deal.builder()
            .id(DealId.of("1"))
            .owner(ANNA)
            .stage(StageId.of("Won"))
            .outcome(Outcome.WON)
            .amount(BigMoney.parse("EUR 1000"))
            .opened(won.minusDays(days))
            .closed(won)
            .build())
        .sheet();
    Participant anna = Participant.builder()
        .performance(Performance.of(ANNA, sheet, Goals.none()))
        .calendar(WorkingCalendar.mondayToFriday())
        .build();
    return Settlement.settle(scheme, anna, Detail.FULL);
  }

  private record OtherQuickWins() implements PayRule {
    @Override
    public io.sdr.core.quantity.Measured<Earnings> earn(
        Participant participant, io.sdr.core.explain.Trace trace) {
      return io.sdr.core.quantity.Measured.undefined("nothing");
    }
  }
}
