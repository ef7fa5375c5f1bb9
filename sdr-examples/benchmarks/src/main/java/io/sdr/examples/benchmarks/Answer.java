package io.sdr.examples.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import io.sdr.examples.benchmarks.contender.Contender;
import io.sdr.examples.benchmarks.contender.Contenders;
import io.sdr.examples.benchmarks.question.Credits;
import java.util.Optional;

/** A contender at work in one trial, after it has shown that it pays the same cents as the simplest loop. */
final class Answer {
  private Optional<Contender> contender = Optional.empty();

  void prepare(Contenders who, int size) {
    Credits credits = Credits.unordered(size);
    Contender prepared = who.with(credits);
    prepared.compute();
    checkState(
        prepared.digest() == expected(credits), "%s must pay the same cents on every credit", who);
    contender = Optional.of(prepared);
  }

  private static long expected(Credits credits) {
    Contender simplest = Contenders.UNORDERED_LOOP.with(credits);
    simplest.compute();
    return simplest.digest();
  }

  Contender compute() {
    Contender prepared = contender.orElseThrow();
    prepared.compute();
    return prepared;
  }

  void close() {
    contender.ifPresent(Contender::close);
  }
}
