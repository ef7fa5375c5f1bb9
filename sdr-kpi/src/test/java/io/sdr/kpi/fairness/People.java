package io.sdr.kpi.fairness;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** People by number, for checks of fairness. */
public final class People {
  private People() {}

  public static PersonId person(int number) {
    return PersonId.of(String.format("p%04d", number));
  }

  public static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  /** As many people in each group as amounts, numbered through. */
  public static Groups groups(Map<String, ? extends List<?>> members) {
    Map<PersonId, String> groups = new TreeMap<>();
    new TreeMap<>(members)
        .forEach((group, all) -> all.forEach(one -> groups.put(person(groups.size()), group)));
    return Groups.of("sex", groups);
  }

  /** What each was paid, numbered through in the same way. */
  public static Map<PersonId, Money> pay(Map<String, ? extends List<Integer>> members) {
    Map<PersonId, Money> pay = new TreeMap<>();
    new TreeMap<>(members)
        .forEach((group, all) -> all.forEach(one -> pay.put(person(pay.size()), usd(one + ".00"))));
    return pay;
  }

  public static ImmutableSortedMap<PersonId, BigDecimal> shares(long... shares) {
    Map<PersonId, BigDecimal> all = new TreeMap<>();
    for (long share : shares) {
      all.put(person(all.size()), BigDecimal.valueOf(share));
    }
    return ImmutableSortedMap.copyOf(all);
  }

  public static <T> List<T> numbered(int many, Function<Integer, T> make) {
    return IntStream.range(0, many).boxed().map(make).toList();
  }
}
