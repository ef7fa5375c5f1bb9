package io.sdr.kpi.recognition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TeamId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whom recognition reaches and whom it passes by, at the end of a period. Someone recognised together with others counts
 * as one who is recognised.
 */
@Value.Immutable
@JsonPropertyOrder({"period", "weeks", "people", "teams", "grantors", "concentration"})
public abstract class RecognitionBalance {
  RecognitionBalance() {}

  /**
   * The balance of everyone who is there on the last day of a period.
   *
   * @param department who was where, when
   * @param log what was granted; later than the period does not count
   * @param period what is counted
   * @param weeks after how many full weeks without recognition someone is overdue; at least one
   */
  public static RecognitionBalance of(
      Department department, RecognitionLog log, Period period, int weeks) {
    Refusal.unless(weeks >= 1, "recognition-balance.must-wait-a-week", weeks);
    return new Balancing(department, log, period, weeks).balance();
  }

  /** What was counted; the balance is that of its last day. */
  public abstract Period period();

  /** After how many full weeks someone is overdue. */
  public abstract int weeks();

  /** Everyone there on the last day, in the order of the department. */
  public abstract ImmutableList<OfPerson> people();

  /** The teams of these people, by name. */
  public abstract ImmutableList<OfTeam> teams();

  /** Who granted in the period, those who reached most people first. */
  public abstract ImmutableList<OfGrantor> grantors();

  /**
   * How far recognition hangs on few grantors: the sum of the squares of their shares (Herfindahl and Hirschman), a
   * hundred percent when it is one; undefined when nothing was granted.
   */
  public abstract Measured<Percent> concentration();

  /** Whom nobody has recognised for too long, in the same order. */
  public ImmutableList<OfPerson> overdue() {
    return people().stream()
        .filter(person -> person.weeksWithout() >= weeks())
        .collect(ImmutableList.toImmutableList());
  }

  /** The balance of a person. */
  public Optional<OfPerson> find(PersonId person) {
    return people().stream().filter(one -> one.person().equals(person)).findFirst();
  }

  /**
   * One person's balance.
   *
   * @param person who
   * @param team where, on the last day
   * @param received how often in the period, by kind
   * @param last the day of the last recognition, also before the period
   * @param since from when weeks are counted: the last recognition, or joining where that was later; for someone who has
   *     been there since before records began, the start of the period
   * @param weeksWithout full weeks since then
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record OfPerson(
      PersonId person,
      TeamId team,
      ImmutableSortedMap<Recognition.Kind, Long> received,
      Optional<LocalDate> last,
      LocalDate since,
      long weeksWithout) {}

  /**
   * One team's share: what its present people received of all that present people received, and how many they are of
   * all.
   *
   * @param team which
   * @param received their recognitions among all
   * @param people its people among all
   */
  public record OfTeam(TeamId team, Proportion received, Proportion people) {}

  /**
   * One grantor's share of all that was granted.
   *
   * @param grantor who
   * @param granted their recognitions among all, each counted for everyone who received it
   */
  public record OfGrantor(Grantor grantor, Proportion granted) {}
}
