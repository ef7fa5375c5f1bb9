package io.sdr.process.survival;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Lifetimes in short: {@code 5W 8L 12+} was won on day 5, lost on day 8, open on day 12; {@code 3>8L} seen from day 3. */
public final class Lives extends DomainContextBase {
  /** For the runner of properties. */
  public Lives() {}

  public static Lifetimes lives(String text) {
    LifetimeCounter counter = Lifetimes.counting();
    if (!text.isEmpty()) {
      Splitter.on(' ').split(text).forEach(one -> add(one, counter));
    }
    return counter.lifetimes();
  }

  private static void add(String one, LifetimeCounter counter) {
    String life = one.substring(one.indexOf('>') + 1);
    if (one.contains(">")) {
      counter.addLate(Long.parseLong(one.substring(0, one.indexOf('>'))));
    }
    OptionalLong days = OptionalLong.of(Long.parseLong(life.substring(0, life.length() - 1)));
    switch (life.charAt(life.length() - 1)) {
      case 'W' -> counter.addEnded(Lifetimes.WON, days);
      case 'L' -> counter.addEnded(Lifetimes.LOST, days);
      default -> counter.addLasting(days);
    }
  }

  /**
   * What a naive reader knows.
   *
   * @param late the age from which on it was seen; -1 if from the beginning
   * @param days the age at the end
   * @param end W, L or +
   */
  public record Life(int late, int days, String end) {
    String text() {
      return (late < 0 ? "" : late + ">") + days + end;
    }
  }

  static Lifetimes of(List<Life> lives) {
    return lives(String.join(" ", lives.stream().map(Life::text).toList()));
  }

  /** Lives of a few days, so that many end on one. */
  @Provide
  Arbitrary<Life> life() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9), Arbitraries.of("W", "L", "+", "W"))
        .as((days, end) -> new Life(-1, days, end));
  }
}
