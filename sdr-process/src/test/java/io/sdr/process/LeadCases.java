package io.sdr.process;

import static io.sdr.process.ProcessGoldenTest.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import com.google.common.collect.Streams;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.team.PersonId;
import io.sdr.process.lead.Assignment;
import io.sdr.process.lead.CreditLedger;
import io.sdr.process.lead.DistributionRules;
import io.sdr.process.lead.DistributionRun;
import io.sdr.process.lead.DistributionState;
import io.sdr.process.lead.LeadDistribution;
import io.sdr.process.lead.LeadDistributions;
import io.sdr.process.lead.MonthlyCapacity;
import io.sdr.process.lead.Preferences;
import io.sdr.process.lead.Roster;
import io.sdr.process.lead.Seller;
import io.sdr.process.lead.SellerFilters;
import io.sdr.process.leadaudit.Evenness;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Golden cases of leads and their distribution, said in the words of the library. */
final class LeadCases {
  private static final Instant NOW = Instant.parse("2024-03-08T09:30:00Z");
  private static final LeadSourceId PREFERRED = LeadSourceId.of("preferred");
  private static final LeadSourceId OTHER = LeadSourceId.of("other");

  private LeadCases() {}

  static void quotas(JsonNode one) {
    assertThat(one.at("/in/formula").asText())
        .isEqualTo("round_half_up(cap_30d / 30) - assigned_last_24h");
    for (int i = 0; i < one.at("/in/cases").size(); i++) {
      JsonNode member = one.at("/in/cases/" + i);
      long received =
          member.path("force").asBoolean() ? 0 : member.path("last_24h").asLong();
      assertThat(capacity(member.path("cap")).leftOfDayRounded(received))
          .isEqualTo(one.at("/out/quota/" + i).asLong());
    }
  }

  static void quotasPerDay(JsonNode one) {
    assertThat(one.at("/in/formula").asText()).isEqualTo("round_half_up(cap_30d / 30)");
    for (int i = 0; i < one.at("/in/cap").size(); i++) {
      assertThat(capacity(one.at("/in/cap/" + i)).perDayRounded())
          .isEqualTo(one.at("/out/per_day/" + i).asLong());
    }
  }

  static void forcedRuns(JsonNode one) {
    Roster roster = capped(Map.of("m1", capacity(one.at("/in/cap"))));
    long assigned = one.at("/in/already_assigned").asLong();
    for (int run = 0; run < one.at("/in/forced_runs").asInt(); run++) {
      assigned +=
          counts(distributed(capped(), roster, Collections.nCopies(99, OTHER))).get("m1");
      assertThat(assigned).isEqualTo(one.at("/out/assigned_after_run/" + run).asLong());
    }
  }

  static void preferredFirst(JsonNode one) {
    Map<String, MonthlyCapacity> caps = new HashMap<>();
    one.at("/in/caps")
        .properties()
        .forEach(cap -> caps.put(cap.getKey(), capacity(cap.getValue())));
    DistributionRules rules = DistributionRules.builder()
        .from(capped())
        .addPreferences(Preferences.sources(Map.of(PersonId.of("m1"), Set.of(PREFERRED))))
        .build();
    int preferred = one.at("/in/preferred_by_m1").asInt();
    int leads = one.at("/in/leads").asInt();

    List<Assignment> given = distributed(
        rules,
        capped(caps),
        Stream.concat(
                Collections.nCopies(preferred, PREFERRED).stream(),
                Collections.nCopies(leads - preferred, OTHER).stream())
            .toList());

    one.at("/out/assigned")
        .properties()
        .forEach(expected -> assertThat(counts(given).get(expected.getKey()))
            .isEqualTo(expected.getValue().asLong()));
    assertThat(counts(given.subList(0, preferred)).get("m1"))
        .isEqualTo(one.at("/out/preferred_to_m1").asLong());
  }

  static void rotation(JsonNode one) {
    if (one.at("/in/policy").asText().equals("least-loaded")) {
      leastLoaded(one);
    } else {
      roundRobin(one);
    }
  }

  private static void roundRobin(JsonNode one) {
    assertThat(one.at("/in/policy").asText()).isEqualTo("round-robin");
    DistributionRules rules = only(LeadDistributions.roundRobin());
    Roster roster = members(one);
    DistributionState.Builder start = DistributionState.builder();
    if (one.at("/in").has("last")) {
      start.putTurn(PersonId.of(one.at("/in/last").asText()), 1L);
    }
    DistributionState state = start.build();
    List<String> sequence = new ArrayList<>();
    for (JsonNode step : one.at("/in/steps")) {
      if (step.asText().equals("assign")) {
        DistributionRun run = rules.run(roster, state);
        sequence.add(personOf(run.give(lead(OTHER), NOW)));
        state = run.state();
      } else {
        assertThat(step.asText()).isEqualTo("all assignments deleted");
        for (String person : sequence) {
          state = state.afterClosing(PersonId.of(person));
        }
      }
    }
    assertThat(sequence)
        .isEqualTo(Streams.stream(one.at("/out/sequence")).map(JsonNode::asText).toList());
  }

  private static void leastLoaded(JsonNode one) {
    assertThat(one.at("/in/policy").asText()).isEqualTo("least-loaded");
    Roster roster = members(one);
    DistributionState state = DistributionState.fresh();
    for (int i = 0; i < one.at("/in/steps").size(); i++) {
      List<String> step = Splitter.on(' ').splitToList(one.at("/in/steps/" + i).asText());
      int count = Integer.parseInt(step.get(1));
      if (step.get(0).equals("assign")) {
        DistributionRun run = only(LeadDistributions.leastLoaded()).run(roster, state);
        IntStream.range(0, count).forEach(lead -> run.give(lead(OTHER), NOW));
        state = run.state();
      } else {
        for (int lead = 0; lead < count; lead++) {
          state = state.afterClosing(PersonId.of(step.get(3)));
        }
      }
      DistributionState after = state;
      assertThat(roster.sellers().stream()
              .map(seller -> after.workloadOf(seller.person()).open()))
          .containsExactlyElementsOf(longs(one.at("/out/open_after/" + i)));
    }
  }

  static void weighted(JsonNode one) {
    LeadDistribution choice = choice(one.at("/in/policy").asText());
    List<Seller> sellers = new ArrayList<>();
    one.at("/in/weights")
        .properties()
        .forEach(weight -> sellers.add(Seller.builder()
            .person(PersonId.of(weight.getKey()))
            .parts(weight.getValue().asLong())
            .build()));
    Roster roster = Roster.of(sellers);
    long whole = sellers.stream().mapToLong(Seller::parts).sum();
    DistributionRun run = only(choice).run(roster, DistributionState.fresh());
    StringBuilder sequence = new StringBuilder();
    for (int i = 0; i < one.at("/in/assign").asInt(); i++) {
      sequence.append(personOf(run.give(lead(OTHER), NOW)));
      if (one.path("out").has("state_after")) {
        // the current weights of that program are credits times the sum of the weights
        assertThat(roster.sellers().stream()
                .map(seller -> times(run.state().credits(), seller.person(), whole)))
            .containsExactlyElementsOf(longs(one.at("/out/state_after/" + i)));
      }
    }
    one.path("out").properties().forEach(result -> {
      switch (result.getKey()) {
        case "sequence" -> assertThat(sequence).hasToString(result.getValue().asText());
        case "period" ->
          assertThat(sequence.toString().replace(result.getValue().asText(), ""))
              .isEmpty();
        case "assigned" ->
          result
              .getValue()
              .properties()
              .forEach(count -> assertThat(sequence
                      .chars()
                      .filter(person -> person == count.getKey().charAt(0))
                      .count())
                  .isEqualTo(count.getValue().asLong()));
        default -> assertThat(result.getKey()).isEqualTo("state_after");
      }
    });
  }

  /** The bound must hold of every prefix, and be reached by none beyond it. */
  static void boundOfTijdeman(JsonNode one) {
    assertThat(one.at("/in/policy").asText()).isEqualTo("tijdeman");
    for (int i = 0; i < one.at("/in/n").size(); i++) {
      int people = one.at("/in/n/" + i).asInt();
      BigDecimal bound = one.at("/out/bound_on_deviation/" + i).decimalValue();
      BigDecimal largest = BigDecimal.ZERO;
      for (int last = 1; last <= 60; last++) {
        List<Seller> sellers = new ArrayList<>();
        for (int person = 0; person < people; person++) {
          sellers.add(Seller.builder()
              .person(PersonId.of("p" + person))
              .parts(person + 1 == people ? last : 1 + person % 2)
              .build());
        }
        DistributionRun run = only(LeadDistributions.earliestDeadline())
            .run(Roster.of(sellers), DistributionState.fresh());
        for (int t = 0; t < 40; t++) {
          run.give(lead(OTHER), NOW);
          largest = largest.max(run.state().credits().largest());
        }
      }
      assertThat(largest)
          .isBetween(bound.multiply(new BigDecimal("0.5")), bound.add(new BigDecimal("1e-6")));
    }
  }

  static void ledger(JsonNode one) {
    assertThat(one.at("/in/policy").asText()).isEqualTo("credit-ledger");
    List<String> people =
        Streams.stream(one.at("/in/members")).map(JsonNode::asText).toList();
    DistributionState state = DistributionState.fresh();
    DistributionState counted = DistributionState.fresh();
    StringBuilder sequence = new StringBuilder();
    StringBuilder counter = new StringBuilder();
    for (int step = 1; step <= one.at("/in/assign").asInt(); step++) {
      Roster roster = withAbsences(one, people, step);
      DistributionRun run = only(LeadDistributions.smoothWeighted()).run(roster, state);
      sequence.append(personOf(run.give(lead(OTHER), NOW)));
      state = run.state();
      // who has the fewest so far is what other systems look at; nothing is ever closed here
      DistributionRun other = DistributionRules.builder()
          .addFilters(SellerFilters.takingLeads())
          .choice(LeadDistributions.leastLoaded())
          .build()
          .run(
              roster, DistributionState.builder().workloads(counted.workloads()).build());
      counter.append(personOf(other.give(lead(OTHER), NOW)));
      counted = other.state();
    }
    assertThat(sequence).hasToString(one.at("/out/sequence").asText());
    for (int i = 0; i < people.size(); i++) {
      List<String> fraction =
          Splitter.on('/').splitToList(one.at("/out/credits/" + i).asText());
      long under = fraction.size() < 2 ? 1 : Long.parseLong(fraction.get(1));
      assertThat(times(state.credits(), PersonId.of(people.get(i)), under))
          .isEqualTo(Long.parseLong(fraction.get(0)));
    }
    if (one.path("out").has("least_assigned_counter")) {
      assertThat(counter).hasToString(one.at("/out/least_assigned_counter").asText());
    }
  }

  static void fairRuns(JsonNode one) {
    assertThat(one.at("/in/equal_weights").asBoolean()).isTrue();
    int people = one.at("/in/members").asInt();
    Roster roster = Roster.of(IntStream.range(0, people)
        .mapToObj(i -> Seller.of(PersonId.of("p" + i)))
        .toList());
    DistributionState kept = DistributionState.fresh();
    Map<String, Long> forgetful = new HashMap<>();
    for (int run = 0; run < one.at("/in/runs").asInt(); run++) {
      DistributionRun next = only(LeadDistributions.smoothWeighted()).run(roster, kept);
      DistributionRun anew =
          only(LeadDistributions.smoothWeighted()).run(roster, DistributionState.fresh());
      for (int lead = 0; lead < one.at("/in/leads_per_run").asInt(); lead++) {
        next.give(lead(OTHER), NOW);
        forgetful.merge(personOf(anew.give(lead(OTHER), NOW)), 1L, Long::sum);
      }
      kept = next.state();
    }
    DistributionState all = kept;
    assertThat(roster.sellers().stream()
            .map(seller -> all.workloadOf(seller.person()).open()))
        .containsExactlyElementsOf(longs(one.at("/out/assigned/credit_ledger")));
    // who forgets the credits between runs lets the first of the list win every tie
    assertThat(roster.sellers().stream()
            .map(seller -> forgetful.getOrDefault(seller.person().text(), 0L)))
        .containsExactlyElementsOf(longs(one.at("/out/assigned/oldest_wins_ties")));
    one.at("/out/jain")
        .properties()
        .forEach(expected -> assertNumber(
            ProcessGoldenTest.value(Evenness.of(Splitter.on('/')
                    .splitToStream(expected.getKey())
                    .map(Long::valueOf)
                    .toList())
                .jain()),
            expected.getValue(),
            ProcessGoldenTest.tolerance(one, "jain")));
  }

  static void largestDeviations(JsonNode one) {
    for (int i = 0; i < one.at("/in/weights").size(); i++) {
      List<Long> weights = longs(one.at("/in/weights/" + i));
      List<Seller> sellers = new ArrayList<>();
      for (int person = 0; person < weights.size(); person++) {
        sellers.add(Seller.builder()
            .person(PersonId.of("p" + person))
            .parts(weights.get(person))
            .build());
      }
      DistributionRun run = only(choice(one.at("/in/policy").asText()))
          .run(Roster.of(sellers), DistributionState.fresh());
      BigDecimal over = BigDecimal.ZERO;
      BigDecimal under = BigDecimal.ZERO;
      for (long t = weights.stream().mapToLong(Long::longValue).sum(); t > 0; t--) {
        run.give(lead(OTHER), NOW);
        for (Seller seller : sellers) {
          BigDecimal ahead = run.state().credits().creditOf(seller.person()).negate();
          over = over.max(ahead);
          under = under.min(ahead);
        }
      }
      assertNumber(over, one.at("/out/max_over_service/" + i), 1e-6);
      assertNumber(under, one.at("/out/max_under_service/" + i), 1e-6);
    }
  }

  private static Roster withAbsences(JsonNode one, List<String> people, int step) {
    return Roster.of(IntStream.range(0, people.size())
        .mapToObj(i -> {
          JsonNode absence = one.at("/in/absent/" + people.get(i));
          boolean absent = !absence.isMissingNode()
              && absence.path(0).asInt() <= step
              && step <= absence.path(1).asInt();
          return Seller.builder()
              .person(PersonId.of(people.get(i)))
              .parts(one.at("/in/weights/" + i).asLong())
              .takesLeads(!absent)
              .build();
        })
        .toList());
  }

  private static long times(CreditLedger credits, PersonId person, long factor) {
    long parts = Math.multiplyExact(credits.parts().getOrDefault(person, 0L), factor);
    assertThat(parts % credits.unit()).isZero();
    return parts / credits.unit();
  }

  private static LeadDistribution choice(String policy) {
    return switch (policy) {
      case "smooth-weighted", "credit-ledger" -> LeadDistributions.smoothWeighted();
      case "tijdeman" -> LeadDistributions.earliestDeadline();
      default -> fail("unknown policy: " + policy);
    };
  }

  private static DistributionRules only(LeadDistribution choice) {
    return DistributionRules.builder()
        .addFilters(SellerFilters.takingLeads())
        .choice(choice)
        .build();
  }

  private static DistributionRules capped() {
    return DistributionRules.builder()
        .addFilters(SellerFilters.withinDailyLimit())
        .choice(LeadDistributions.smoothWeighted())
        .build();
  }

  private static Roster capped(Map<String, MonthlyCapacity> caps) {
    return Roster.of(caps.entrySet().stream()
        .map(cap -> Seller.builder()
            .person(PersonId.of(cap.getKey()))
            .mostPerDay((int) cap.getValue().perDayRounded())
            .build())
        .toList());
  }

  private static Roster members(JsonNode one) {
    return Roster.ofEquals(
        Streams.stream(one.at("/in/members")).map(JsonNode::asText).toArray(String[]::new));
  }

  private static List<Assignment> distributed(
      DistributionRules rules, Roster roster, List<LeadSourceId> leads) {
    DistributionRun run = rules.run(roster, DistributionState.fresh());
    return leads.stream().map(source -> run.give(lead(source), NOW)).toList();
  }

  private static Map<String, Long> counts(List<Assignment> assignments) {
    Map<String, Long> counts = new HashMap<>();
    assignments.forEach(assignment ->
        assignment.person().ifPresent(person -> counts.merge(person.text(), 1L, Long::sum)));
    return counts;
  }

  private static String personOf(Assignment assignment) {
    return assignment.person().orElseThrow().text();
  }

  private static MonthlyCapacity capacity(JsonNode leads) {
    return new MonthlyCapacity(leads.asInt());
  }

  private static Lead lead(LeadSourceId source) {
    return Lead.builder().id(LeadId.of("l")).created(NOW).source(source).build();
  }

  private static List<Long> longs(JsonNode numbers) {
    return Streams.stream(numbers).map(JsonNode::asLong).toList();
  }
}
