package io.sdr.kpi.recognition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.Comparator;

/**
 * Who grants a recognition: a person, or what was announced before.
 *
 * @param kind what grants
 * @param name the identifier of the person, the name of the contest or rule
 */
public record Grantor(Kind kind, String name) implements Comparable<Grantor> {
  private static final Comparator<Grantor> ORDER =
      Comparator.comparing(Grantor::kind).thenComparing(Grantor::name);

  /** Makes a grantor. */
  public Grantor {
    Refusal.unless(!name.isBlank(), "grantor.must-have-a-name");
  }

  /** A person: the head, or a colleague. */
  public static Grantor person(PersonId person) {
    return new Grantor(Kind.PERSON, person.text());
  }

  /** A contest that was won. */
  public static Grantor contest(String name) {
    return new Grantor(Kind.CONTEST, name);
  }

  /** A rule that applied. */
  public static Grantor rule(String name) {
    return new Grantor(Kind.RULE, name);
  }

  /** Whether a person grants, who may be partial, rather than a contest or a rule. */
  @JsonIgnore
  public boolean isPerson() {
    return kind == Kind.PERSON;
  }

  /** Whether this is a certain person. */
  public boolean is(PersonId person) {
    return isPerson() && name.equals(person.text());
  }

  @Override
  public int compareTo(Grantor other) {
    return ORDER.compare(this, other);
  }

  /** What grants. */
  public enum Kind {
    /** A person. */
    @JsonProperty("person")
    PERSON,
    /** A contest. */
    @JsonProperty("contest")
    CONTEST,
    /** A rule. */
    @JsonProperty("rule")
    RULE
  }
}
