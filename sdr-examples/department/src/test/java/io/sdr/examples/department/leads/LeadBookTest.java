package io.sdr.examples.department.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.RoleId;
import io.sdr.core.team.TeamId;
import io.sdr.core.time.Period;
import io.sdr.core.time.ServiceLevel;
import io.sdr.core.time.WorkingHours;
import io.sdr.examples.department.rules.LeadRules;
import io.sdr.process.leadaudit.LeadAudit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class LeadBookTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final PersonId NEW = PersonId.of("new");
  private static final PersonId HEAD = PersonId.of("head");

  private static Placement place(PersonId person, String role, String joined) {
    return Placement.builder()
        .person(person)
        .team(TeamId.of("North"))
        .role(RoleId.of(role))
        .dates(LocalDateRange.of(LocalDate.parse(joined), LocalDate.MAX))
        .build();
  }

  private static LeadBook book() {
    return new LeadBook(
        new LeadRules(
            WorkingHours.mondayToFriday(ZoneOffset.UTC, "09:00-18:00"),
            ServiceLevel.within(Duration.ofHours(1)),
            ImmutableSet.of(RoleId.of("seller")),
            ImmutableSet.of("high")),
        Department.builder()
            .addPeople(Person.of(ANN, "Ann"), Person.of(NEW, "New"), Person.of(HEAD, "Head"))
            .addPlacements(
                place(ANN, "seller", "2020-01-01"),
                place(NEW, "seller", "2024-03-18"),
                place(HEAD, "head", "2020-01-01"))
            .build(),
        Period.parse("2024-03"));
  }

  private static Lead.Builder lead(String id, String created) {
    return Lead.builder()
        .id(LeadId.of(id))
        .created(Instant.parse(created))
        .source(LeadSourceId.of("web"));
  }

  @Test
  void sharesEachLeadAmongThoseWhoAreThereWhenItComes() {
    LeadBook book = book();
    for (int i = 0; i < 20; i++) {
      book.add(lead("L" + i, "2024-03-05T10:00:00Z").owner(ANN).priority("high").build());
    }
    for (int i = 20; i < 30; i++) {
      book.add(lead("L" + i, "2024-03-18T10:00:00Z").owner(ANN).priority("high").build());
    }
    LeadAudit audit = book.audit().orElseThrow().value();
    // nobody else was there for the first twenty, and one more for the last ten
    assertThat(audit.people())
        .extracting(person -> person.due())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(BigDecimal.valueOf(25), BigDecimal.valueOf(5));
    assertThat(audit.people()).extracting(person -> person.leads()).containsExactly(30L, 0L);
    assertThat(
            Recalculation.contradictionsIn(book.audit().orElseThrow().because().orElseThrow()))
        .isEmpty();
  }

  @Test
  void countsWhoeverGotALeadAmongThoseWhoCould() {
    LeadBook book = book();
    book.add(lead("early", "2024-03-05T10:00:00Z").owner(NEW).build());
    assertThat(book.audit().orElseThrow().value().people())
        .extracting(person -> person.due())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("0.5"), new BigDecimal("0.5"));
  }

  @Test
  void countsLeadsThatOthersGotAndLeavesThemOutOfTheAudit() {
    LeadBook book = book();
    book.add(lead("head", "2024-03-05T10:00:00Z").owner(HEAD).build());
    book.add(lead("before", "2024-02-05T10:00:00Z").owner(HEAD).build());
    assertThat(book.audit()).isEmpty();
    assertThat(book.toOthers()).isEqualTo(1);
  }

  @Test
  void looksAtLeadsOfThePeriodThatSomebodyGot() {
    LeadBook book = book();
    book.add(lead("before", "2024-02-29T23:59:59Z").owner(ANN).build());
    book.add(lead("nobody", "2024-03-05T10:00:00Z").build());
    assertThat(book.audit()).isEmpty();
    book.add(lead("last", "2024-03-31T23:59:59Z").owner(NEW).build());
    assertThat(book.audit().orElseThrow().value().leads()).isEqualTo(1);
  }
}
