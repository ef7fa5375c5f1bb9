package io.sdr.kpi.clientele;

import static io.sdr.kpi.sample.MetricTrial.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.observation.ClientAssignment;
import io.sdr.core.observation.RecurringChange;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.time.Period;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.sample.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ClientOwnersTest {
  private static final LocalDate APRIL_1 = LocalDate.parse("2025-04-01");
  private static final ClientId CLIENT = ClientId.of("c");
  private static final PersonId CHIEF = PersonId.of("chief");
  private static final PersonId HEAD = PersonId.of("head");
  private static final PersonId SELLER = PersonId.of("seller");
  private static final PersonId GONE = PersonId.of("gone");

  /** The seller who is gone had two heads, the last of whom is gone too. */
  private static final Department DEPARTMENT = Scenario.department(List.of(
      Scenario.placement("chief", "all", "-/+").build(),
      below("head", "chief", "-/+"),
      below("seller", "head", "-/+"),
      below("went", "head", "-/2025-03-15"),
      below("gone", "seller", "-/2025-01-01"),
      below("gone", "went", "2025-01-01/2025-03-01"),
      below("gone", "chief", "2025-06-01/+")));

  private static final ClientOwners OWNERS = ClientOwners.in(DEPARTMENT);

  private static Placement below(String person, String head, String dates) {
    return Scenario.placement(person, "team", dates).manager(PersonId.of(head)).build();
  }

  private static ClientAssignment assigned(PersonId owner, String day) {
    return ClientAssignment.builder()
        .client(CLIENT)
        .owner(owner)
        .day(LocalDate.parse(day))
        .build();
  }

  @Test
  void whoSoldLastLooksAfterAClientUntilLeaving() {
    assertThat(OWNERS.ownerOn(APRIL_1, CLIENT, SELLER)).isEqualTo(SELLER);
    assertThat(OWNERS.ownerOn(LocalDate.parse("2025-02-28"), CLIENT, GONE)).isEqualTo(GONE);
    assertThat(OWNERS.ownerOn(LocalDate.parse("2025-03-01"), CLIENT, GONE))
        .as("the last head was still there")
        .isEqualTo(PersonId.of("went"));
    assertThat(OWNERS.ownerOn(APRIL_1, CLIENT, GONE))
        .as("and then the head of that head")
        .isEqualTo(HEAD);
  }

  @Test
  void anAssignmentIsStrongerThanASale() {
    ClientOwners owners = OWNERS.knowing(List.of(
        assigned(CHIEF, "2025-04-02"),
        assigned(SELLER, "2025-04-01"),
        assigned(HEAD, "2025-03-01")));
    assertThat(owners.ownerOn(APRIL_1, CLIENT, GONE)).isEqualTo(SELLER);
    assertThat(owners.ownerOn(APRIL_1.minusDays(1), CLIENT, GONE)).isEqualTo(HEAD);
    assertThat(owners.ownerOn(APRIL_1.plusDays(9), CLIENT, GONE)).isEqualTo(CHIEF);
    assertThat(owners.ownerOn(APRIL_1, ClientId.of("other"), CHIEF)).isEqualTo(CHIEF);
    assertThat(
            OWNERS.knowing(List.of(assigned(GONE, "2025-02-01"))).ownerOn(APRIL_1, CLIENT, CHIEF))
        .as("who is assigned may leave as well")
        .isEqualTo(HEAD);
  }

  @Test
  void ofTwoAssignedOnOneDayItIsTheOneOfTheLesserName() {
    List<ClientAssignment> both =
        List.of(assigned(SELLER, "2025-04-01"), assigned(HEAD, "2025-04-01"));
    assertThat(OWNERS.knowing(both).ownerOn(APRIL_1, CLIENT, GONE)).isEqualTo(HEAD);
    assertThat(OWNERS.knowing(List.of(both.get(1), both.get(0))).ownerOn(APRIL_1, CLIENT, GONE))
        .isEqualTo(HEAD);
  }

  @Test
  void aClientStaysWhereNobodyAboveIsLeft() {
    PersonId one = PersonId.of("one");
    PersonId other = PersonId.of("other");
    ClientOwners owners = ClientOwners.in(Scenario.department(List.of(
        below("one", "other", "2025-01-01/2025-02-01"),
        below("other", "one", "2025-02-01/2025-03-01"),
        Scenario.placement("alone", "team", "-/2025-03-01").build(),
        Scenario.placement("later", "team", "2025-05-01/+").build())));
    assertThat(owners.ownerOn(APRIL_1, CLIENT, one)).as("each above the other").isEqualTo(one);
    assertThat(owners.ownerOn(APRIL_1, CLIENT, other)).isEqualTo(other);
    for (String name : List.of("alone", "later")) {
      assertThat(owners.ownerOn(APRIL_1, CLIENT, PersonId.of(name))).isEqualTo(PersonId.of(name));
    }
  }

  @Test
  void clientsOfWhoLeftStayWithTheHead() {
    TallySheet.Collector april = april();
    PurchaseHistory.of(
            List.of(
                bought("a", SELLER, "2025-02-01"),
                bought("a", SELLER, "2025-04-05"),
                bought("b", GONE, "2025-02-01"),
                bought("c", GONE, "2025-02-02")),
            12)
        .addTo(april, OWNERS);
    Tally ofHead = april.sheet().of(HEAD, Scope.OWN_AND_TEAM);
    assertThat(ClienteleMetrics.clientRetention().value(ofHead)).isEqualTo(share(1, 3));
    assertThat(april.sheet().total()).isEqualTo(april.sheet().of(CHIEF, Scope.TEAM));
  }

  @Test
  void contractsOfWhoLeftStayWithTheHeadUnlessTheyAreHandedOver() {
    TallySheet.Collector april = april();
    RecurringHistory.of(List.of(
            change("a", GONE, "2025-01-01", "0", "100"),
            change("a", SELLER, "2025-03-01", "100", "100"),
            change("b", GONE, "2025-01-01", "0", "900"),
            change("b", SELLER, "2025-04-10", "900", "0")))
        .addTo(april, OWNERS);
    assertThat(recurring(april, SELLER)).isEqualTo(BigMoney.parse("USD 100"));
    assertThat(recurring(april, HEAD)).isEqualTo(BigMoney.parse("USD 900"));
  }

  private static BigMoney recurring(TallySheet.Collector sheet, PersonId person) {
    return sheet.sheet().of(person, Scope.OWN).of(ClienteleQuantities.RECURRING_AT_START);
  }

  private static TallySheet.Collector april() {
    return TallySheet.collecting(
        DEPARTMENT, Period.parse("2025-04"), CurrencyUnit.USD, ExchangeRates.none());
  }

  private static Deal bought(String client, PersonId seller, String day) {
    return Scenario.deal(seller, Outcome.WON, day)
        .id(DealId.of(client + day))
        .client(ClientId.of(client))
        .amount(BigMoney.parse("USD 10"))
        .build();
  }

  private static RecurringChange change(
      String client, PersonId owner, String day, String before, String after) {
    return RecurringChange.builder()
        .client(ClientId.of(client))
        .owner(owner)
        .day(LocalDate.parse(day))
        .before(BigMoney.parse("USD " + before))
        .after(BigMoney.parse("USD " + after))
        .build();
  }
}
