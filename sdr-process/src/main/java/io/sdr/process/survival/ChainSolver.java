package io.sdr.process.survival;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Solves {@code all·x = moves·x + gain} for the stages of a chain: what a deal gains in each stage, and later, on average.
 *
 * <p>Gaussian elimination needs no pivoting here: every row leaves at least as much as it moves to others.
 */
final class ChainSolver {
  private final ImmutableList<Onward> rows;
  private final ImmutableSet<Integer> stuck;

  ChainSolver(ImmutableList<Onward> rows) {
    this.rows = rows;
    ImmutableSet<Integer> decided =
        leadingTo(row -> row.won().signum() > 0 || row.lost().signum() > 0);
    this.stuck = leadingTo(row -> !decided.contains(rows.indexOf(row)));
  }

  /** The rows from which a deal may come to one of those asked for, themselves among them. */
  ImmutableSet<Integer> leadingTo(Predicate<Onward> those) {
    Set<Integer> leading = new HashSet<>();
    boolean grows = true;
    while (grows) {
      grows = false;
      for (int i = 0; i < rows.size(); i++) {
        Onward row = rows.get(i);
        boolean leads =
            those.test(row) || leading.stream().anyMatch(next -> part(row, next).signum() > 0);
        grows |= leads && leading.add(i);
      }
    }
    return ImmutableSet.copyOf(leading);
  }

  /** How many stays were seen to end in the least known stage that a deal may come to from a row; empty where one was stated. */
  Optional<Long> fewestEnded(int from) {
    Set<Integer> seen = new HashSet<>(Set.of(from));
    Deque<Integer> next = new ArrayDeque<>(seen);
    long fewest = Long.MAX_VALUE;
    while (!next.isEmpty()) {
      Onward row = rows.get(next.remove());
      if (row.ended().isEmpty()) {
        return Optional.empty();
      }
      fewest = Math.min(fewest, row.ended().get());
      for (int i = 0; i < rows.size(); i++) {
        if (part(row, i).signum() > 0 && seen.add(i)) {
          next.add(i);
        }
      }
    }
    return Optional.of(fewest);
  }

  ImmutableList<Measured<BigDecimal>> solve(Function<Onward, BigDecimal> gain) {
    List<Integer> open = ImmutableList.copyOf(
        IntStream.range(0, rows.size()).filter(i -> !stuck.contains(i)).boxed().toList());
    BigDecimal[][] system = new BigDecimal[open.size()][open.size() + 1];
    for (int i = 0; i < open.size(); i++) {
      Onward row = rows.get(open.get(i));
      for (int j = 0; j < open.size(); j++) {
        BigDecimal part = part(row, open.get(j));
        system[i][j] = i == j ? row.all() : part.negate();
      }
      system[i][open.size()] = gain.apply(row);
    }
    BigDecimal[] solved = eliminated(system);
    ImmutableList.Builder<Measured<BigDecimal>> gains = ImmutableList.builder();
    for (int i = 0; i < rows.size(); i++) {
      int place = open.indexOf(i);
      gains.add(
          place < 0
              ? Measured.undefined("no-way-out")
              : Measured.of(Decimals.computed(solved[place])));
    }
    return gains.build();
  }

  private BigDecimal part(Onward row, int next) {
    return row.to(rows.get(next).stage());
  }

  private static BigDecimal[] eliminated(BigDecimal[][] system) {
    int size = system.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int i = pivot + 1; i < size; i++) {
        subtract(system[i], system[pivot], pivot);
      }
    }
    BigDecimal[] solved = new BigDecimal[size];
    for (int i = size - 1; i >= 0; i--) {
      BigDecimal rest = system[i][size];
      for (int j = i + 1; j < size; j++) {
        rest = rest.subtract(system[i][j].multiply(solved[j]), MathContext.DECIMAL128);
      }
      solved[i] = Decimals.quotient(rest, system[i][i]);
    }
    return solved;
  }

  private static void subtract(BigDecimal[] row, BigDecimal[] pivotRow, int pivot) {
    BigDecimal factor = Decimals.quotient(row[pivot], pivotRow[pivot]);
    for (int j = pivot; j < row.length; j++) {
      row[j] = row[j].subtract(factor.multiply(pivotRow[j]), MathContext.DECIMAL128);
    }
  }
}
