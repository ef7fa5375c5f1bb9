package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What was found while reading: rows set aside are passed on at once, the rest is kept until the end. */
final class Problems {
  private final Consumer<Diagnostic> setAside;
  private final List<Diagnostic> kept = new ArrayList<>();
  private final List<Quirk> quirks = new ArrayList<>();

  Problems(Consumer<Diagnostic> setAside) {
    this.setAside = setAside;
  }

  /** A row that is not used. */
  void setAside(Diagnostic warning) {
    setAside.accept(warning);
  }

  /** An error, or a note on a single thing. */
  void add(Diagnostic problem) {
    kept.add(problem);
  }

  /** Starts counting something. */
  Quirk quirk(String code, Location location) {
    return quirk(Diagnostic.note(code, location));
  }

  /** Starts counting something that needs more facts than its count. */
  Quirk quirk(Diagnostic note) {
    Quirk quirk = new Quirk(note);
    quirks.add(quirk);
    return quirk;
  }

  /** Everything but the rows set aside, notes with their counts last. */
  ImmutableList<Diagnostic> all() {
    ImmutableList.Builder<Diagnostic> all = ImmutableList.builder();
    all.addAll(kept);
    quirks.forEach(quirk -> quirk.note().ifPresent(all::add));
    return all.build();
  }
}
