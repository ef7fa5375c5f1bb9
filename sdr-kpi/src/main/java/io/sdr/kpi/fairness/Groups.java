package io.sdr.kpi.fairness;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * Who belongs to which group in respect of one attribute: sex, age, site. Given for an audit; nothing that pays can see
 * it.
 *
 * @param attribute what the groups differ in
 * @param of the group of each person; who is in none is not looked at
 */
@JsonPropertyOrder({"attribute", "of"})
public record Groups(String attribute, ImmutableSortedMap<PersonId, String> of) {
  /** Makes groups; the attribute and every group have a name. */
  public Groups {
    Refusal.unless(
        !attribute.isBlank() && of.values().stream().noneMatch(String::isBlank),
        "groups.must-have-names");
  }

  /** The groups in respect of an attribute. */
  public static Groups of(String attribute, Map<PersonId, String> groups) {
    return new Groups(attribute, ImmutableSortedMap.copyOf(groups));
  }

  /** The group of a person. */
  public Optional<String> of(PersonId person) {
    return Optional.ofNullable(of.get(person));
  }

  /** What people have, by group in the order of names, then by person; who is in no group is left out. */
  <T> ImmutableListMultimap<String, T> split(Map<PersonId, T> had) {
    ImmutableListMultimap.Builder<String, T> split =
        ImmutableListMultimap.<String, T>builder().orderKeysBy(String::compareTo);
    ImmutableList.sortedCopyOf(had.keySet())
        .forEach(person -> of(person)
            .ifPresent(group ->
                Optional.ofNullable(had.get(person)).ifPresent(one -> split.put(group, one))));
    return split.build();
  }
}
