package io.sdr.core.team;

import org.immutables.value.Value;

/** Someone who works, or worked, in the department. */
@Value.Immutable
public abstract class Person {
  Person() {}

  /** A person with the name to print on statements. */
  public static Person of(PersonId id, String name) {
    return builder().id(id).name(name).build();
  }

  /** Starts a person. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who. */
  public abstract PersonId id();

  /** The name as it is printed. */
  public abstract String name();

  /** Builds a person. */
  public static final class Builder extends ImmutablePerson.Builder {
    Builder() {}
  }
}
