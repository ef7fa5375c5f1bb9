package io.sdr.process.leadchance;

import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.scoring.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.TeamId;
import io.sdr.process.scoring.LeadProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class WinBookTest {
  private static final StageId NEW = StageId.of("new");
  private static final StageId OFFER = StageId.of("offer");
  private static final StageId SOLD = StageId.of("sold");
  private static final List<StageId> ORDER = List.of(NEW, OFFER, SOLD);
  private static final TeamId NORTH = TeamId.of("north");
  private static final LeadProfile WON =
      lead("w", Outcome.WON).team(NORTH).stage(SOLD).trait("source", "fair").build();
  private static final LeadProfile LOST = lead("l", Outcome.LOST)
      .team(NORTH)
      .stage(NEW)
      .trait("source", "web", "fair")
      .build();

  @Test
  void countsWonAndLostByTrait() {
    WinTable table =
        WinTable.of(List.of(WON, LOST, lead("open").trait("source", "fair").build()));

    assertThat(table.decided()).isEqualTo(Proportion.of(1, 2));
    assertThat(table.decided(new Trait("source", "fair"))).isEqualTo(Proportion.of(1, 2));
    assertThat(table.decided(new Trait("source", "web"))).isEqualTo(Proportion.of(0, 1));
    assertThat(table.decided(new Trait("source", "tv"))).isEqualTo(Proportion.of(0, 0));
    assertThat(table.decided(new Trait("color", "red"))).isEqualTo(Proportion.of(0, 0));
  }

  @Test
  void countsALostLeadAsFarAsItCameAndAWonOneAllTheWay() {
    LeadProfile lostLate = lead("m", Outcome.LOST).stage(OFFER).build();
    LeadProfile lostSomewhere = lead("s", Outcome.LOST).build();
    WinTable table = WinTable.of(List.of(WON, LOST, lostLate, lostSomewhere));

    assertThat(table.reached(NEW, ORDER)).isEqualTo(Proportion.of(1, 4));
    assertThat(table.reached(OFFER, ORDER)).isEqualTo(Proportion.of(1, 2));
    assertThat(table.reached(SOLD, ORDER)).isEqualTo(Proportion.of(1, 1));
  }

  @Test
  void refusesAStageThatIsNotInTheOrder() {
    WinTable table = WinTable.of(List.of(LOST));

    assertRefused("win-table.must-know-stage", () -> table.reached(StageId.of("x"), ORDER));
  }

  @Test
  void takesALeadLostInAStageThatIsNoMoreToHaveComeToTheFirst() {
    StageId gone = StageId.of("gone");
    WinTable table =
        WinTable.of(List.of(WON, lead("g", Outcome.LOST).stage(gone).build()));

    assertThat(table.reached(NEW, ORDER)).isEqualTo(Proportion.of(1, 2));
    assertThat(table.reached(OFFER, ORDER)).isEqualTo(Proportion.of(1, 1));
    assertThat(table.lostOutside(ORDER)).isEqualTo(1);
  }

  @Test
  void takesBackExactlyWhatWasCounted() {
    WinBook one = WinBook.of(List.of(WON));

    assertThat(one.including(LOST).excluding(LOST)).isEqualTo(one);
    assertThat(one.excluding(WON)).isEqualTo(WinBook.empty());
    assertThat(one.including(lead("o").team(NORTH).build())).isEqualTo(one);
  }

  @Test
  void refusesToTakeBackWhatWasNotCounted() {
    WinBook one = WinBook.of(List.of(WON));
    String rule = "win-table.must-hold-what-is-counted-out";

    assertRefused(rule, () -> one.excluding(LOST));
    assertRefused(
        rule,
        () ->
            one.excluding(LeadProfile.builder().from(WON).outcome(Outcome.OPEN).build()));
    assertRefused(
        rule,
        () -> one.excluding(lead("w", Outcome.WON)
            .team(NORTH)
            .stage(SOLD)
            .trait("source", "web")
            .build()));
    assertRefused(
        rule,
        () -> one.excluding(LeadProfile.builder().from(WON).team(TeamId.of("x")).build()));
    WinTable elsewhere =
        WinTable.of(List.of(LeadProfile.builder().from(LOST).stage(OFFER).build()));
    assertRefused(rule, () -> elsewhere.excluding(LOST));
  }

  @Test
  void givesTheCountsOfADissolvedTeamToNobody() {
    WinBook book = WinBook.of(List.of(WON, LOST, lead("n", Outcome.WON).build()));

    WinBook after = book.dissolved(NORTH);

    assertThat(after.teams()).isEmpty();
    assertThat(after.noTeam().decided()).isEqualTo(Proportion.of(2, 3));
    assertThat(after.whole()).isEqualTo(book.whole());
    assertThat(after.dissolved(TeamId.of("unknown"))).isEqualTo(after);
  }

  @Test
  void addsTheBooksOfTwoOffices() {
    WinBook both = WinBook.of(List.of(WON)).plus(WinBook.of(List.of(LOST)));

    assertThat(both).isEqualTo(WinBook.of(List.of(LOST, WON)));
    assertThat(both.tables()).hasSize(1);
  }

  @Test
  void refusesCountsThatDoNotFit() {
    String rule = "win-table.must-account-for-leads";

    assertRefused(rule, () -> WinTable.builder().won(-1).lost(0).build());
    assertRefused(
        rule, () -> WinTable.builder().won(0).lost(1).putLostIn(NEW, 2).build());
    assertRefused(
        rule, () -> WinTable.builder().won(0).lost(1).putLostIn(NEW, 0).build());
    assertRefused(
        rule, () -> WinTable.builder().from(WinTable.of(List.of(WON))).won(0).build());
    assertRefused("lead-trait.must-have-name-and-value", () -> new Trait("a", " "));
  }
}
