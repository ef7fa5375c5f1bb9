package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.explain.Wording;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.RoleId;
import io.sdr.core.team.TeamId;
import io.sdr.core.time.Period;
import io.sdr.examples.department.export.RowCount;
import io.sdr.examples.department.mapping.FileName;
import io.sdr.examples.department.month.Agreements;
import io.sdr.examples.department.month.MonthBook;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.month.MonthRun;
import io.sdr.examples.department.rules.DepartmentRules;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;

/**
 * March 2024 of a lead, two sellers and an assistant. The first seller sells for 1,200 and so keeps a goal of 1,000, and
 * loses a deal of 500; the other sells for 300 of 1,000. Sellers earn a tenth and a bonus of 50 for a kept goal, the
 * lead a fiftieth of all; nobody agreed what an assistant earns.
 */
final class TinyMonth {
  static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  static final Diagnostic PROBLEM = Diagnostic.warning(
      "number.must-be-decimal",
      Location.builder().source("deals.csv").line(5).column("amount").build());

  private static final PolicyRegistry POLICIES =
      PolicyRegistry.discovered(TinyMonth.class.getClassLoader());
  private static final String RULES = """
      {
        "format": 1,
        "currency": "USD",
        "schemes": [
          {
            "name": "Sellers",
            "currency": "USD",
            "rounding": {"decimals": 2, "mode": "HALF_UP"},
            "roundedAt": "line",
            "parts": [
              {
                "name": "Commission",
                "rule": {
                  "type": "banded-commission",
                  "base": {"type": "measured", "metric": {"type": "revenue"}},
                  "boundary": "upper-inclusive",
                  "bands": [{"from": {"money": "USD 0"}, "rate": "10%", "reach": "slice"}]
                }
              },
              {
                "name": "Plan bonus",
                "rule": {
                  "type": "when",
                  "when": {
                    "of": {"type": "measure", "metric": {"type": "revenue"}, "as": "attainment"},
                    "is": "at-least",
                    "threshold": {"percent": "100"}
                  },
                  "rule": {"type": "bonus", "amount": "USD 50.00"}
                }
              }
            ]
          },
          {
            "name": "Leads",
            "currency": "USD",
            "rounding": {"decimals": 2, "mode": "HALF_UP"},
            "roundedAt": "line",
            "parts": [
              {"name": "Override", "rule": {"type": "override", "metric": {"type": "revenue"}, "rate": "2%"}}
            ]
          }
        ],
        "paidBy": [{"role": "seller", "scheme": "Sellers"}, {"role": "lead", "scheme": "Leads"}],
        "pipeline": {
          "name": "Sales",
          "stages": [
            {"id": "Talking", "kind": "open"}, {"id": "Won", "kind": "won"}, {"id": "Lost", "kind": "lost"}
          ],
          "moves": {"entry": "first-stage", "kinds": ["next", "lose"]}
        },
        "counting": "reached-or-beyond",
        "funnel": {"openDeals": "undecided", "lossValue": "own-amount", "benchmarks": {"Talking": "80%"}}
      }
      """;
  private static final Period MARCH = Period.parse("2024-03");

  private TinyMonth() {}

  static Wording wording(Locale language) {
    return POLICIES.wording(language);
  }

  static SdrJson json() {
    return SdrJson.with(POLICIES);
  }

  /** The month with the names of the lead, the sellers and the assistant. */
  static MonthRun.Outcome of(String lead, String keeper, String other, String assistant) {
    return of(lead, keeper, other, assistant, "North");
  }

  /** The same in a team of any name. */
  static MonthRun.Outcome of(
      String lead, String keeper, String other, String assistant, String team) {
    return of(department(lead, keeper, other, assistant, team), goal("keeper"), goal("other"));
  }

  /** The same under other goals. */
  static MonthRun.Outcome under(Goal... goals) {
    return of(department("Lena", "Karl", "Otto", "Anna", "North"), goals);
  }

  private static MonthRun.Outcome of(Department department, Goal... goals) {
    MonthBook book = MonthBook.open(
        Agreements.builder()
            .rules(json().read(RULES, DepartmentRules.class).orRefuse())
            .department(department)
            .goals(Goals.of(List.of(goals)))
            .build(),
        MARCH);
    enter(book, deal("D1", "keeper", Outcome.WON, "1200", 1, 11));
    enter(book, deal("D2", "keeper", Outcome.LOST, "500", 4, 8));
    enter(book, deal("D3", "other", Outcome.WON, "300", 5, 25));
    return new MonthRun.Outcome(
        book.close(),
        ImmutableList.of(new RowCount("deals", FileName.of("deals.csv"), 4, 3, 1)),
        ImmutableList.of());
  }

  private static Department department(
      String lead, String keeper, String other, String assistant, String team) {
    return Department.builder()
        .addPeople(person("lead", lead), person("keeper", keeper))
        .addPeople(person("other", other), person("assistant", assistant))
        .addPlacement(placement("lead", team, "lead").build())
        .addPlacement(
            placement("keeper", team, "seller").manager(PersonId.of("lead")).build())
        .addPlacement(
            placement("other", team, "seller").manager(PersonId.of("lead")).build())
        .addPlacement(placement("assistant", team, "assistant")
            .manager(PersonId.of("lead"))
            .build())
        .build();
  }

  /** The month when nobody is there and nothing happened. */
  static MonthRun.Outcome empty() {
    MonthResult nothing = MonthBook.open(
            Agreements.builder()
                .rules(json().read(RULES, DepartmentRules.class).orRefuse())
                .department(Department.builder().build())
                .goals(Goals.none())
                .build(),
            MARCH)
        .close();
    return new MonthRun.Outcome(nothing, ImmutableList.of(), ImmutableList.of());
  }

  private static Person person(String id, String name) {
    return Person.of(PersonId.of(id), name);
  }

  private static Placement.Builder placement(String id, String team, String role) {
    return Placement.builder().person(PersonId.of(id)).team(TeamId.of(team)).role(RoleId.of(role));
  }

  private static Goal goal(String person) {
    return goal(person, Metrics.revenue(), Scope.OWN, Figure.of(BigMoney.parse("USD 1000")));
  }

  static Goal goal(String person, Metric metric, Scope scope, Figure target) {
    return Goal.builder()
        .person(PersonId.of(person))
        .metric(metric)
        .scope(scope)
        .period(MARCH)
        .target(target)
        .build();
  }

  private static Deal deal(
      String id, String owner, Outcome outcome, String amount, int opened, int closed) {
    return Deal.builder()
        .id(DealId.of(id))
        .owner(PersonId.of(owner))
        .stage(StageId.of(outcome == Outcome.WON ? "Won" : "Lost"))
        .outcome(outcome)
        .amount(BigMoney.parse("USD " + amount))
        .opened(LocalDate.of(2024, 3, opened))
        .closed(LocalDate.of(2024, 3, closed))
        .build();
  }

  private static void enter(MonthBook book, Deal deal) {
    StageChange entry = StageChange.builder()
        .deal(deal.id())
        .entered(StageId.of("Talking"))
        .date(deal.opened().orElseThrow())
        .build();
    StageChange end = StageChange.builder()
        .deal(deal.id())
        .left(StageId.of("Talking"))
        .entered(deal.stage())
        .date(deal.closed().orElseThrow())
        .build();
    book.add(deal, List.of(entry, end));
  }
}
