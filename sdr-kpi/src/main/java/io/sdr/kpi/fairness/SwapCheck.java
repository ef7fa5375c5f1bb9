package io.sdr.kpi.fairness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.Credits;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.pay.Settlement;
import io.sdr.kpi.pay.StatementLine;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.TermBounds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * Tries the rules themselves: the same facts under another person's name must pay the same, to the last cent and part by
 * part; and of what was agreed with a person alone, only terms that the scheme declares may change pay.
 *
 * <p>This needs no statistics and no protected attributes: a rule that treats people of equal facts alike cannot treat
 * groups differently. It says nothing about the facts, which may be unfair in themselves.
 */
public final class SwapCheck {
  private final MotivationScheme scheme;
  private final ImmutableList<Participant> participants;
  private final ImmutableList<ImmutableList<StatementLine>> own;
  private final ImmutableList<ImmutableList<StatementLine>> declaredOnly;

  private SwapCheck(MotivationScheme scheme, ImmutableList<Participant> participants) {
    this.scheme = scheme;
    this.participants = participants;
    this.own = participants.stream().map(this::lines).collect(ImmutableList.toImmutableList());
    this.declaredOnly = participants.stream()
        .map(this::withDeclaredTermsOnly)
        .map(this::lines)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Two findings for each part of the scheme, in its order: {@link Check#IDENTITY_SWAP}, which names whose facts were paid
   * otherwise ({@code facts}) under whose name ({@code names}), and {@link Check#UNDECLARED_TERMS}, which names whose
   * pay depends on terms that the scheme does not declare.
   *
   * <p>Everyone's facts are settled under everyone else's name, so the work grows with the square of their number.
   *
   * @return unknown where there is nobody to swap with ({@code nobody-to-swap-with})
   * @throws Refusal if someone is there twice, or a settlement is refused
   */
  public static ImmutableList<Finding> findingsIn(
      MotivationScheme scheme, List<Participant> participants) {
    Refusal.unless(
        participants.stream().map(Participant::person).distinct().count() == participants.size(),
        "swap-check.must-have-each-person-once");
    SwapCheck check = new SwapCheck(scheme, ImmutableList.copyOf(participants));
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    List<Swapped> swapped = check.swapped();
    for (int part = 0; part < scheme.parts().size(); part++) {
      findings.add(check.identity(part, swapped)).add(check.terms(part));
    }
    return findings.build();
  }

  private ImmutableList<StatementLine> lines(Participant participant) {
    return Settlement.settle(scheme, participant, Detail.NONE).value().lines();
  }

  /** Everyone's facts under everyone else's name. */
  private List<Swapped> swapped() {
    ImmutableList.Builder<Swapped> swapped = ImmutableList.builder();
    for (int facts = 0; facts < participants.size(); facts++) {
      for (Participant name : participants) {
        if (!name.person().equals(participants.get(facts).person())) {
          swapped.add(new Swapped(
              facts, name.person(), lines(renamed(participants.get(facts), name.person()))));
        }
      }
    }
    return swapped.build();
  }

  /** The same participant under another person's name. */
  static Participant renamed(Participant participant, PersonId name) {
    List<Credit> credits = participant.credits().all().stream()
        .map(credit -> Credit.builder().from(credit).person(name).build())
        .toList();
    return Participant.builder()
        .from(participant)
        .performance(participant.performance().underNameOf(name))
        .credits(Credits.of(participant.currency(), credits))
        .build();
  }

  private Participant withDeclaredTermsOnly(Participant participant) {
    ImmutableSet<String> declared =
        scheme.terms().stream().map(TermBounds::name).collect(ImmutableSet.toImmutableSet());
    return Participant.builder()
        .from(participant)
        .terms(Maps.filterKeys(participant.terms(), declared::contains))
        .build();
  }

  private Finding identity(int part, List<Swapped> swapped) {
    Set<PersonId> facts = new TreeSet<>();
    Set<PersonId> names = new TreeSet<>();
    Money most = Money.zero(scheme.currency());
    for (Swapped one : swapped) {
      StatementLine before = own.get(one.facts()).get(part);
      StatementLine after = one.lines().get(part);
      if (!before.equals(after)) {
        facts.add(participants.get(one.facts()).person());
        names.add(one.name());
        Money difference = after.amount().minus(before.amount()).abs();
        most = difference.isGreaterThan(most) ? difference : most;
      }
    }
    return Finding.judged(
            Check.IDENTITY_SWAP,
            swapped.size(),
            swapped.isEmpty()
                ? Measured.undefined("nobody-to-swap-with")
                : Measured.of(!facts.isEmpty()))
        .subject(scheme.parts().get(part).name())
        .effect(Optional.of(most).filter(any -> !swapped.isEmpty()).map(Figure::of))
        .putPerson("facts", ImmutableList.copyOf(facts))
        .putPerson("names", ImmutableList.copyOf(names))
        .build();
  }

  private Finding terms(int part) {
    ImmutableSortedSet.Builder<PersonId> dependent = ImmutableSortedSet.naturalOrder();
    Money most = Money.zero(scheme.currency());
    for (int i = 0; i < participants.size(); i++) {
      StatementLine before = own.get(i).get(part);
      StatementLine after = declaredOnly.get(i).get(part);
      if (!before.equals(after)) {
        dependent.add(participants.get(i).person());
        Money difference = after.amount().minus(before.amount()).abs();
        most = difference.isGreaterThan(most) ? difference : most;
      }
    }
    ImmutableList<PersonId> people = dependent.build().asList();
    return Finding.judged(
            Check.UNDECLARED_TERMS,
            participants.size(),
            participants.isEmpty()
                ? Measured.undefined("nobody-to-swap-with")
                : Measured.of(!people.isEmpty()))
        .subject(scheme.parts().get(part).name())
        .effect(Figure.of(most))
        .putPerson("people", people)
        .build();
  }

  /** Someone's facts under another name, and what they pay. */
  private record Swapped(int facts, PersonId name, ImmutableList<StatementLine> lines) {}
}
