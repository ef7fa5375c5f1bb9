package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TeamId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/** Who competes: a person, or a team of people. */
@Value.Immutable
@JsonPropertyOrder({"name", "people", "joined", "quota"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Contender {
  Contender() {}

  /** A person, under the text of the identifier. */
  public static Contender of(PersonId person) {
    return builder().name(person.text()).addPerson(person).build();
  }

  /** A team, under the text of its identifier. */
  public static Contender of(TeamId team, Collection<PersonId> people) {
    return builder().name(team.text()).addAllPeople(people).build();
  }

  /** Starts a contender. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name in standings; unique within a contest. */
  public abstract String name();

  /** Who it is; several people for a team. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<PersonId> people();

  /** The day the contender joined the department; what leagues by tenure look at. */
  public abstract Optional<LocalDate> joined();

  /** The size of the contender's quota; what leagues by quota look at. */
  public abstract Optional<Figure> quota();

  @Value.Check
  void check() {
    Refusal.unless(!name().isBlank(), "contender.must-have-a-name");
    Refusal.unless(!people().isEmpty(), "contender.must-have-people", name());
    quota()
        .ifPresent(quota ->
            Refusal.unless(quota.number().isPresent(), "contender.must-have-a-number-as-quota"));
  }

  /** Builds a contender. */
  public static final class Builder extends ImmutableContender.Builder {
    Builder() {}
  }
}
