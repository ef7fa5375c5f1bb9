package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.StageChange;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.examples.department.csv.CellReader;
import io.sdr.examples.department.csv.IdSet;
import io.sdr.examples.department.mapping.ExportMapping;
import java.util.Optional;

/** What the reading of all fact tables shares. */
final class FactContext {
  private final MasterData known;
  private final Vocabulary words;
  private final Rates rates;
  private final Facts facts;
  private final boolean hasHistory;
  private final History history;
  private final DealShares shares;
  private final Grounds grounds;
  private final CellReader<PersonId> people;
  private final ImmutableMap<String, Stage> stages;
  private final Presence presence;
  private final IdSet dealIds = new IdSet();
  private final IdSet returnIds = new IdSet();

  FactContext(ExportMapping mapping, MasterData known, Vocabulary words, Rates rates, Facts facts) {
    this.known = known;
    this.words = words;
    this.rates = rates;
    this.facts = facts;
    this.hasHistory = !mapping.stageChanges().isEmpty();
    this.history = new History(words);
    this.grounds = new Grounds(known.territories());
    this.people =
        words.people(known.department().people().stream().map(Person::id).toList());
    this.stages = Stage.byName(mapping);
    this.presence = new Presence(known.department());
    this.shares = new DealShares(words, people);
  }

  MasterData known() {
    return known;
  }

  Vocabulary words() {
    return words;
  }

  Rates rates() {
    return rates;
  }

  Facts facts() {
    return facts;
  }

  History history() {
    return history;
  }

  DealShares shares() {
    return shares;
  }

  Grounds grounds() {
    return grounds;
  }

  CellReader<PersonId> people() {
    return people;
  }

  ImmutableMap<String, Stage> stages() {
    return stages;
  }

  Presence presence() {
    return presence;
  }

  /** The deals that were used. */
  IdSet dealIds() {
    return dealIds;
  }

  /** The returns that were used. */
  IdSet returnIds() {
    return returnIds;
  }

  /** The way of a deal as the history tells it; empty when there is no table of stage changes. */
  Optional<ImmutableList<StageChange>> pathOf(Deal deal) {
    return hasHistory ? Optional.of(history.take(deal.id())) : Optional.empty();
  }
}
