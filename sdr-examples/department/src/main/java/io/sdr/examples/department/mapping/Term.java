package io.sdr.examples.department.mapping;

import org.immutables.value.Value;

/** A condition that differs from person to person: where it is written, and what the number is. */
@Value.Immutable
public abstract class Term {
  Term() {}

  /** Starts a term. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where; blank: the person has no such condition. */
  public abstract Source source();

  /** What the number is. */
  public abstract FigureKind as();

  /** Builds a term. */
  public static final class Builder extends ImmutableTerm.Builder {
    Builder() {}
  }
}
