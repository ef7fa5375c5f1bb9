package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.sample.World;
import io.sdr.kpi.scheme.MotivationScheme;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.joda.money.Money;

class SettlementLawsTest {
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(SettlementLawsTest.class.getClassLoader()));

  @Provide
  Arbitrary<World> worlds() {
    return World.any();
  }

  @Provide
  Arbitrary<MotivationScheme> schemes() {
    return NaiveRules.schemes();
  }

  @Provide
  Arbitrary<Tuple.Tuple2<World, World>> twoOrders() {
    return World.twoOrders();
  }

  @Property
  void linesSumToTheTotalAndStayWithinOneUnitOfWhatWasEarned(
      @ForAll("worlds") World world, @ForAll("schemes") MotivationScheme scheme) {
    Participant participant = world.participant();
    Statement statement = Settlement.settle(scheme, participant, Detail.NONE).value();
    Money sum = Money.zero(scheme.currency());
    BigDecimal unit = BigDecimal.ONE.movePointLeft(scheme.rounding().decimals());
    for (int i = 0; i < scheme.parts().size(); i++) {
      StatementLine line = statement.lines().get(i);
      Measured<BigMoney> earned =
          scheme.parts().get(i).rule().earn(participant, Trace.silent()).map(Earnings::total);
      BigDecimal exact = earned.value().map(BigMoney::getAmount).orElse(BigDecimal.ZERO);
      assertThat(line.amount().getAmount().subtract(exact).abs()).isLessThan(unit);
      assertThat(line.unmet()).isEqualTo(earned.undefined());
      sum = sum.plus(line.amount());
    }
    assertThat(sum).isEqualTo(statement.total());
    assertThat(statement.lines()).hasSameSizeAs(scheme.parts());
  }

  @Property
  void everyExplanationAddsUpToTheTotal(
      @ForAll("worlds") World world, @ForAll("schemes") MotivationScheme scheme) {
    Participant participant = world.participant();
    Statement silent = Settlement.settle(scheme, participant, Detail.NONE).value();
    for (Detail detail : new Detail[] {Detail.TOTALS, Detail.FULL}) {
      Explained<Statement> settled = Settlement.settle(scheme, participant, detail);
      Explanation why = settled.because().orElseThrow();
      assertThat(settled.value()).isEqualTo(silent);
      assertThat(Recalculation.contradictionsIn(why)).isEmpty();
      assertThat(why.outcome()).contains(Figure.of(silent.total()));
    }
  }

  @Property
  void theOrderOfFactsDoesNotMatter(
      @ForAll("twoOrders") Tuple.Tuple2<World, World> worlds,
      @ForAll("schemes") MotivationScheme scheme) {
    assertThat(Settlement.settle(scheme, worlds.get1().participant(), Detail.FULL))
        .isEqualTo(Settlement.settle(scheme, worlds.get2().participant(), Detail.FULL));
  }

  @Property
  void aSchemeFromAFilePaysWhatTheSameSchemeFromJavaPays(
      @ForAll("worlds") World world, @ForAll("schemes") MotivationScheme scheme) {
    String written = JSON.write(scheme);
    MotivationScheme read = JSON.read(written, MotivationScheme.class).orRefuse();
    assertThat(read).isEqualTo(scheme);
    assertThat(JSON.write(read)).isEqualTo(written);
    assertThat(Settlement.settle(read, world.participant(), Detail.FULL))
        .isEqualTo(Settlement.settle(scheme, world.participant(), Detail.FULL));
  }
}
