package io.sdr.process.funnel;

import io.sdr.process.pipeline.DealPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.BigMoney;

/** Random paths in the short writing of {@link Paths}. */
public final class PathArbitraries extends DomainContextBase {
  /** For the runner of properties. */
  public PathArbitraries() {}

  /** A path anywhere: skips, returns, wins and losses that are reopened. */
  @Provide
  Arbitrary<Walked> walked() {
    Arbitrary<List<String>> stages = Arbitraries.of("A", "B", "C", "A", "B", "C", "W", "L")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
    Arbitrary<List<Integer>> waits = Arbitraries.integers().between(0, 9).list().ofSize(6);
    return Combinators.combine(stages, waits, Arbitraries.of(true, false))
        .as(Walked::of)
        .withoutEdgeCases();
  }

  /**
   * A path with what a reader of it knows without any code of the library.
   *
   * @param stages the stages in order, no stage twice in a row
   * @param days the day on which each was entered, and one more day
   * @param droppedHere whether a deal that stands in an open stage was lost there
   */
  public record Walked(List<String> stages, List<Integer> days, boolean droppedHere) {
    static Walked of(List<String> stages, List<Integer> waits, boolean droppedHere) {
      List<String> changes = new ArrayList<>();
      for (String stage : stages) {
        if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(stage)) {
          changes.add(stage);
        }
      }
      List<Integer> days = new ArrayList<>();
      int day = 0;
      for (int wait : waits) {
        day += wait;
        days.add(day);
      }
      return new Walked(List.copyOf(changes), List.copyOf(days), droppedHere);
    }

    /** Some logs begin late, some deals have no amount, one of nothing or one finer than a cent. */
    DealPath path() {
      Optional<BigMoney> amount = switch (end() % 4) {
        case 0 -> Optional.empty();
        case 1 -> Optional.of(BigMoney.parse("USD 0"));
        default -> Optional.of(BigMoney.parse("USD " + end() + ".001"));
      };
      return Paths.path(text(), amount, end() % 5 == 0 ? 1 : 0);
    }

    Optional<BigMoney> listPrice() {
      return end() % 3 == 0 ? Optional.empty() : Optional.of(BigMoney.parse("USD 1." + end()));
    }

    private int end() {
      return days.get(days.size() - 1);
    }

    String last() {
      return stages.get(stages.size() - 1);
    }

    boolean isWon() {
      return last().equals("W");
    }

    boolean isLost() {
      return last().equals("L") || (!isWon() && droppedHere);
    }

    boolean isOpen() {
      return !isWon() && !isLost();
    }

    /** The path as {@link Paths} reads it. */
    public String text() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < stages.size(); i++) {
        text.append(i == 0 ? "" : " ").append(stages.get(i)).append('@').append(days.get(i));
      }
      return isLost() && !last().equals("L")
          ? text.append('!').append(days.get(stages.size())).toString()
          : text.toString();
    }
  }
}
