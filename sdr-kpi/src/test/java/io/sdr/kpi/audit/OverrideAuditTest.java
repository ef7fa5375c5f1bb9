package io.sdr.kpi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.Ledger;
import io.sdr.kpi.ledger.Subject;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OverrideAuditTest {
  private static final Period JUNE = Period.parse("2026-06");
  private static final PersonId ANNA = PersonId.of("Anna");
  private static final PersonId BORIS = PersonId.of("Boris");
  private static final PersonId HEAD = PersonId.of("Head");
  private static final ImmutableMap<PersonId, String> GROUPS =
      ImmutableMap.of(ANNA, "North", BORIS, "South");

  /** Anna and Boris earned 1 000 each, and then so much was adjusted for Anna. */
  private static Ledger adjusted(String... amounts) {
    Ledger ledger = Ledger.empty(CurrencyUnit.USD).post(List.of(earned(ANNA), earned(BORIS)), JUNE);
    for (String amount : amounts) {
      ledger = ledger.post(
          ANNA,
          JUNE,
          JUNE,
          EntryKind.ADJUSTMENT,
          Subject.ofPeriod("Commission"),
          Money.parse("USD " + amount),
          "An error");
    }
    return ledger;
  }

  private static Statement earned(PersonId person) {
    Money amount = Money.parse("USD 1000.00");
    return Statement.builder()
        .person(person)
        .period(JUNE)
        .scheme("Sales")
        .addLine(StatementLine.of("Commission", amount))
        .total(amount)
        .build();
  }

  private static OverrideAudit audit(Ledger ledger, PersonId by) {
    List<OverrideAudit.Decision> decisions = IntStream.rangeClosed(
            3, ledger.entries().size())
        .mapToObj(entry -> new OverrideAudit.Decision(entry, Optional.of(by)))
        .toList();
    return OverrideAudit.of(ledger, JUNE, decisions, GROUPS, OverrideLimits.usual());
  }

  private static List<String> problems(OverrideAudit audit) {
    return audit.problems().stream()
        .map(problem -> problem.code() + " " + problem.location())
        .toList();
  }

  @Test
  void whatIsDecidedByHandIsHeldAgainstWhatTheGroupEarned() {
    OverrideAudit audit = audit(adjusted("30.00", "-20.00"), HEAD);
    assertThat(audit.groups())
        .containsExactly(
            line("North", 2, "30.00", "-20.00", Measured.of(Percent.of("5"))),
            line("South", 0, "0.00", "0.00", Measured.of(Percent.ZERO)));
    assertThat(audit.approvers())
        .containsExactly(
            line("Head", 2, "30.00", "-20.00", Measured.undefined("nothing-was-earned")));
    assertThat(audit.problems()).isEmpty();
  }

  private static OverrideAudit.Line line(
      String name, int entries, String added, String taken, Measured<Percent> share) {
    return new OverrideAudit.Line(
        name, entries, Money.parse("USD " + added), Money.parse("USD " + taken), share);
  }

  @Test
  void moreThanATwentiethStandsOutWhateverTheSigns() {
    assertThat(problems(audit(adjusted("30.00", "-20.01"), HEAD)))
        .containsExactly("override-audit.must-stay-small-beside-pay /groups/0");
  }

  @Test
  void fiveDecisionsOfOneSignLeanAndFourDoNotYet() {
    assertThat(problems(audit(adjusted("1", "1", "1", "1"), HEAD))).isEmpty();
    assertThat(problems(audit(adjusted("1", "1", "1", "1", "1"), HEAD)))
        .containsExactly(
            "override-audit.must-not-lean-one-way /groups/0",
            "override-audit.must-not-lean-one-way /approvers/0");
    assertThat(problems(audit(adjusted("1", "1", "1", "1", "-1"), HEAD))).isEmpty();
  }

  @Test
  void ownPayAndPayThatNobodyApprovedStandOut() {
    assertThat(problems(audit(adjusted("1"), ANNA)))
        .containsExactly("override-audit.must-not-approve-own-pay ");
    OverrideAudit nobodys = OverrideAudit.of(
        adjusted("1"),
        JUNE,
        List.of(new OverrideAudit.Decision(3, Optional.empty())),
        GROUPS,
        OverrideLimits.usual());
    assertThat(nobodys.problems())
        .extracting(Diagnostic::code)
        .containsExactly("override-audit.must-name-who-approved");
  }

  @Test
  void whatARulePostedIsNotDecidedByHand() {
    OverrideAudit audit =
        OverrideAudit.of(adjusted("500"), JUNE, List.of(), GROUPS, OverrideLimits.usual());
    assertThat(audit.groups()).allMatch(line -> line.entries() == 0);
    assertThat(audit.problems()).isEmpty();
  }

  @Test
  void refusesDecisionsOfWhatIsNoAdjustmentOrOfOneTwice() {
    OverrideAudit.Decision earned = new OverrideAudit.Decision(1, Optional.of(HEAD));
    OverrideAudit.Decision adjustment = new OverrideAudit.Decision(3, Optional.of(HEAD));
    assertThatThrownBy(() ->
            OverrideAudit.of(adjusted("1"), JUNE, List.of(earned), GROUPS, OverrideLimits.usual()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("must be of adjustments of the period");
    assertThatThrownBy(() -> OverrideAudit.of(
            adjusted("1"), JUNE, List.of(adjustment, adjustment), GROUPS, OverrideLimits.usual()))
        .hasMessageContaining("each decision once");
    assertThatThrownBy(() -> new OverrideLimits(Percent.of("-1"), 5))
        .hasMessageContaining("must not be negative");
  }
}
