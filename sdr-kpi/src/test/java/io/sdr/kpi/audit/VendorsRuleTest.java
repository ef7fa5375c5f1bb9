package io.sdr.kpi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.ServiceLoader;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** A rule that the library does not know is looked at like one of its own. */
class VendorsRuleTest {
  /** A tenth of what is sold; a twentieth of everything beyond a turn, which is written, and a secret one, which is not. */
  record Turning(BigMoney turn) implements PayRule {
    private static final BigMoney SECRET = BigMoney.parse("USD 7777.77");

    @Override
    public Measured<Earnings> earn(Participant participant, Trace trace) {
      BigMoney sold = BigMoney.of(
          participant.currency(),
          participant.creditsOfPeriod().all().stream()
              .map(credit -> credit.amount().getAmount())
              .reduce(BigDecimal.ZERO, BigDecimal::add));
      boolean isHalved = sold.isGreaterThan(SECRET) && !sold.isGreaterThan(turn);
      BigDecimal rate = new BigDecimal(isHalved ? "0.05" : "0.1");
      return Participant.earned(
          trace.step("acme.turning"), Operation.STATED, Measured.of(sold.multipliedBy(rate)));
    }
  }

  private static SdrJson json() {
    PolicyRegistry.Builder registry = PolicyRegistry.builder();
    ServiceLoader.load(PolicyBundle.class, VendorsRuleTest.class.getClassLoader())
        .forEach(registry::add);
    return SdrJson.with(
        registry.add(PayRule.class, "acme:turning", Turning.class).build());
  }

  @Test
  void turnsThatAreWrittenAndTurnsThatAreNotAreFoundToTheCent() {
    LintReport report = SchemeLint.usual()
        .examine(
            Sellers.scheme(new Turning(BigMoney.parse("USD 9123.45"))),
            Sellers.anna(),
            List.of(),
            json());
    // a tenth of 7 777.77 is 777.777; a twentieth of 7 777.78 is 388.889
    assertThat(report.of("audit.cliff"))
        .extracting(Sellers::line)
        .containsExactly(
            "audit.cliff [Part A] USD 7777.77 pays USD 777.78, USD 7777.78 pays USD 388.89: USD -388.89");
    assertThat(report.of("audit.jump"))
        .extracting(Sellers::line)
        .containsExactly(
            "audit.jump [Part A] USD 9123.45 pays USD 456.17, USD 9123.46 pays USD 912.35: USD 456.18");
  }
}
