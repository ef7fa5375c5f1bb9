package io.sdr.kpi.fairness;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.Map;
import org.joda.money.Money;

/**
 * One person's pay, with what may rightly make it higher or lower.
 *
 * @param person who
 * @param group the group, given for the audit alone
 * @param pay what is paid, more than nothing
 * @param factors the legitimate factors by name: words, such as the role, or numbers, such as years of service
 */
@JsonPropertyOrder({"person", "group", "pay", "factors"})
public record PayCase(
    PersonId person, String group, Money pay, ImmutableSortedMap<String, Figure> factors) {
  /** Makes a case. */
  public PayCase {
    Refusal.unless(!group.isBlank(), "groups.must-have-names");
    Refusal.unless(pay.isPositive(), "pay-case.must-have-positive-pay");
    Refusal.unless(
        factors.values().stream().noneMatch(Figure.Day.class::isInstance),
        "pay-case.must-have-words-or-numbers-as-factors");
  }

  /** The case of a person. */
  public static PayCase of(PersonId person, String group, Money pay, Map<String, Figure> factors) {
    return new PayCase(person, group, pay, ImmutableSortedMap.copyOf(factors));
  }
}
