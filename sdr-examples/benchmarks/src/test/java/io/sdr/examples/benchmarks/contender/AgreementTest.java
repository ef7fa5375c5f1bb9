package io.sdr.examples.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.examples.benchmarks.question.Credits;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** All contenders pay the same cents on every credit. */
class AgreementTest {
  private static final Credits MANY = Credits.unordered(100_000);
  private static final Credits SOME = Credits.unordered(1_000);
  private static final long[] CENTS_OF_MANY = cents(Contenders.BIG_DECIMAL_STREAMS, MANY);

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"BIG_DECIMAL_STREAMS", "SPREADSHEET_FORMULAS"})
  void paysTheSameCentsOnEveryCredit(Contenders contender) {
    assertThat(cents(contender, MANY)).isEqualTo(CENTS_OF_MANY);
  }

  @Test
  void aSpreadsheetPaysThemOnAsManyAsItCanBear() {
    assertThat(cents(Contenders.SPREADSHEET_FORMULAS, SOME))
        .isEqualTo(cents(Contenders.BIG_DECIMAL_STREAMS, SOME));
  }

  @ParameterizedTest
  @EnumSource
  void columnsPayWhatStatementsPayUnderOtherSchemesToo(Schemes scheme) {
    for (Credits credits : List.of(SOME, SOME.grouped())) {
      SdrColumns columns = scheme.columns(credits);
      assertThat(columns.totals()).isEqualTo(columns.totalsOfStatements());
      assertThat(LongStream.of(columns.totals()).sum()).isPositive();
    }
  }

  @Test
  void aDifferenceOfOneCentShowsInTheDigest() {
    long[] other = CENTS_OF_MANY.clone();
    other[other.length / 2]++;
    assertThat(digest(other)).isNotEqualTo(digest(CENTS_OF_MANY));
  }

  private static long digest(long[] cents) {
    return new Contender() {
      @Override
      public void compute() {}

      @Override
      public long[] cents() {
        return cents;
      }
    }.digest();
  }

  private static long[] cents(Contenders which, Credits credits) {
    try (Contender contender = which.with(credits)) {
      contender.compute();
      return contender.cents();
    }
  }
}
