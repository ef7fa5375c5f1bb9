package io.sdr.process.forecast;

import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Prospects in short: {@code a 100 50} is deal a over 100 with a stated chance of 50 %, {@code b 70 won} is won, and a question
 * mark is what nobody knows.
 */
public final class Prospects extends DomainContextBase {
  public static final Horizon QUARTER =
      Horizon.of(LocalDate.of(2026, 8, 1), Period.parse("2026-Q3"));

  /** For the runner of properties. */
  public Prospects() {}

  public static Prospect prospect(String text) {
    String[] parts = text.split(" ");
    Prospect.Builder prospect = Prospect.builder()
        .deal(DealId.of(parts[0]))
        .owner(PersonId.of("ann"))
        .stage(StageId.of("offer"));
    if (!parts[1].equals("?")) {
      prospect.amount(BigMoney.parse("USD " + parts[1]));
    }
    return switch (parts[2]) {
      case "won" -> prospect.category(ForecastCategory.CLOSED).build();
      case "?" -> prospect.build();
      default -> prospect.stated(Percent.of(parts[2])).build();
    };
  }

  public static List<Prospect> prospects(String... texts) {
    return Arrays.stream(texts).map(Prospects::prospect).toList();
  }

  public static Forecast forecast(String... texts) {
    return forecast(prospects(texts));
  }

  static Forecast forecast(List<Prospect> prospects) {
    return Forecast.of(prospects, WinChances.stated(), QUARTER, CurrencyUnit.USD, Detail.NONE)
        .value();
  }

  /**
   * An open deal as a naive reader knows it.
   *
   * @param amount a small whole amount
   * @param percent its chance
   */
  public record Open(int amount, int percent) {}

  static Forecast of(List<Open> deals, String... others) {
    String[] texts = Arrays.copyOf(others, others.length + deals.size());
    for (int i = 0; i < deals.size(); i++) {
      texts[others.length + i] =
          "d" + i + " " + deals.get(i).amount() + " " + deals.get(i).percent();
    }
    return forecast(texts);
  }

  @Provide
  Arbitrary<Open> open() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 100))
        .as(Open::new);
  }
}
