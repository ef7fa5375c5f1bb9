package io.sdr.kpi.payrun;

import com.google.common.collect.ImmutableList;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.earning.Participant;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Brings credits that are values into columns, participant by participant, up to the end of the period of each. */
final class CreditsAsColumns {
  private static final int MOST_DECIMALS = 9;
  private static final int SAFE_DIGITS = 18;

  private final CurrencyUnit currency;
  private final List<Credit> credits;
  private final int[] participants;

  CreditsAsColumns(CurrencyUnit currency, List<Participant> people) {
    this.currency = currency;
    ImmutableList.Builder<Credit> all = ImmutableList.builder();
    Stream.Builder<Integer> owners = Stream.builder();
    for (int i = 0; i < people.size(); i++) {
      int owner = i;
      Participant person = people.get(i);
      person.credits().all().stream()
          .filter(credit -> credit.day().isBefore(person.period().end()))
          .forEach(credit -> {
            all.add(credit);
            owners.add(owner);
          });
    }
    this.credits = all.build();
    this.participants = owners.build().mapToInt(Integer::intValue).toArray();
  }

  /** The columns; empty where a figure is too fine or too large for them. */
  Optional<CreditColumns> columns() {
    int decimals = credits.stream()
        .flatMap(CreditsAsColumns::figures)
        .mapToInt(money -> money.getAmount().stripTrailingZeros().scale())
        .reduce(0, Math::max);
    boolean fits = decimals <= MOST_DECIMALS
        && credits.stream()
            .flatMap(CreditsAsColumns::figures)
            .map(BigMoney::getAmount)
            .allMatch(number -> number.precision() - number.scale() + decimals <= SAFE_DIGITS);
    return fits ? Optional.of(columns(decimals)) : Optional.empty();
  }

  private static Stream<BigMoney> figures(Credit credit) {
    return Stream.of(
            Optional.of(credit.amount()),
            Optional.of(credit.quota()),
            credit.margin(),
            credit.recurring())
        .flatMap(Optional::stream);
  }

  private CreditColumns columns(int decimals) {
    Map<CreditProfile, Integer> profiles = new LinkedHashMap<>();
    int[] profileOfRow = credits.stream()
        .map(CreditProfile::of)
        .mapToInt(profile -> profiles.computeIfAbsent(profile, any -> profiles.size()))
        .toArray();
    CreditColumns.Builder columns = CreditColumns.builder(currency, decimals)
        .participants(participants)
        .days(credits.stream()
            .mapToInt(credit -> Math.toIntExact(credit.day().toEpochDay()))
            .toArray())
        .amounts(column(CreditFigure.AMOUNT, decimals))
        .quotas(column(CreditFigure.QUOTA, decimals))
        .recurring(column(CreditFigure.RECURRING, decimals))
        .profiles(ImmutableList.copyOf(profiles.keySet()), profileOfRow);
    if (credits.stream().allMatch(credit -> credit.margin().isPresent())) {
      columns.margins(column(CreditFigure.MARGIN, decimals));
    }
    return columns.build();
  }

  private long[] column(CreditFigure figure, int decimals) {
    return credits.stream()
        .map(credit -> credit.figure(figure).value().orElseThrow().getAmount())
        .map(number -> number.setScale(decimals))
        .map(BigDecimal::unscaledValue)
        .mapToLong(units -> units.longValueExact())
        .toArray();
  }
}
