package io.sdr.process;

import static io.sdr.process.ProcessGoldenTest.assertNumber;
import static io.sdr.process.ProcessGoldenTest.tolerance;
import static io.sdr.process.ProcessGoldenTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import io.sdr.process.leadaudit.Evenness;
import io.sdr.process.leadpool.Claim;
import io.sdr.process.leadpool.ClaimJudgement;
import io.sdr.process.leadpool.Picker;
import io.sdr.process.leadpool.PoolRules;
import io.sdr.process.leadpool.PooledLead;
import io.sdr.process.leadsource.NeededLeads;
import io.sdr.process.leadsource.RemovalEffects;
import io.sdr.process.leadsource.TouchPath;
import io.sdr.process.matching.Match;
import io.sdr.process.matching.MatchGoal;
import io.sdr.process.matching.MatchProposal;
import io.sdr.process.matching.Matching;
import io.sdr.process.matching.Solution;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Golden cases of what leads are worth, to whom, and where they come from, said in the words of the library. */
final class LeadWorthCases {
  private static final Instant NOW = Instant.parse("2024-03-08T09:30:00Z");

  private LeadWorthCases() {}

  static void attribution(JsonNode one) {
    assertThat(one.at("/in/method").asText()).isEqualTo("markov-removal");
    RemovalEffects effects = RemovalEffects.of(Streams.stream(one.at("/in/paths"))
        .map(LeadWorthCases::path)
        .collect(ImmutableList.toImmutableList()));
    assertNumber(
        effects.conversion().fraction(), one.at("/out/p_conversion"), tolerance(one, "conversion"));
    Map<String, JsonNode> expected = new HashMap<>();
    one.at("/out/removal_effect")
        .properties()
        .forEach(effect -> expected.put(effect.getKey(), effect.getValue()));
    assertThat(effects.effects().keySet()).isEqualTo(expected.keySet());
    effects
        .effects()
        .forEach((channel, effect) ->
            assertNumber(effect.fraction(), expected.get(channel), tolerance(one, "effect")));
  }

  private static TouchPath path(JsonNode path) {
    List<String> steps = Splitter.on('>').splitToList(path.path(0).asText());
    String[] channels = steps.subList(0, steps.size() - 1).toArray(String[]::new);
    return switch (steps.get(steps.size() - 1)) {
      case "conv" -> TouchPath.converted(path.path(1).asLong(), channels);
      case "null" -> TouchPath.lost(path.path(1).asLong(), channels);
      default -> fail("unknown end: " + path);
    };
  }

  static void plan(JsonNode one) {
    NeededLeads needed = NeededLeads.forWins(
            one.at("/in/target_wins").asLong(),
            Proportion.of(
                one.at("/in/history/0").asLong(), one.at("/in/history/1").asLong()),
            Detail.NONE)
        .value();
    BigDecimal leads = value(
        switch (one.at("/in/rate").asText()) {
          case "point" -> needed.expected();
          case "wilson-lower-95" -> needed.prudent();
          default -> fail("unknown rate: " + one);
        });
    assertThat(leads).isEqualByComparingTo(one.at("/out/leads").decimalValue());
  }

  static void evenness(JsonNode one) {
    Map<String, Evenness> loads = new HashMap<>();
    one.at("/in/loads")
        .properties()
        .forEach(team -> loads.put(
            team.getKey(),
            Evenness.of(Streams.stream(team.getValue()).map(JsonNode::asLong).toList())));
    assertThat(loads.keySet().stream()
            .sorted(Comparator.comparing(loads::get))
            .collect(Collectors.joining()))
        .isEqualTo(one.at("/out/fairest_first").asText());
    one.at("/out/sum_of_squares")
        .properties()
        .forEach(sum -> assertThat(loads.get(sum.getKey()).sumOfSquares())
            .isEqualByComparingTo(sum.getValue().decimalValue()));
    one.at("/out/jain")
        .properties()
        .forEach(jain -> assertNumber(
            value(loads.get(jain.getKey()).jain()), jain.getValue(), tolerance(one, "jain")));
  }

  static void batch(JsonNode one) {
    MatchProposal.Builder proposal = MatchProposal.builder()
        .goal(one.at("/in/goal").asText().equals("max") ? MatchGoal.HIGHEST : MatchGoal.LOWEST);
    JsonNode matrix = one.at("/in/matrix");
    for (int row = 0; row < matrix.size(); row++) {
      proposal.addLead(lead(row));
      for (int column = 0; column < matrix.path(row).size(); column++) {
        proposal.addMatches(new Match(
            lead(row), person(column), matrix.at("/" + row + "/" + column).decimalValue()));
      }
    }
    IntStream.range(0, matrix.path(0).size())
        .forEach(column -> proposal.putCapacity(person(column), 1));

    Solution solution = proposal.build().solved(Detail.NONE).value();

    assertThat(solution.best().total())
        .isEqualByComparingTo(one.at("/out/value").decimalValue());
    assertThat(Streams.stream(one.at("/out/assignments")).map(assignment -> columns(assignment)))
        .contains(columns(solution.best(), matrix.size()));
    if (one.path("out").has("greedy_row_by_row")) {
      assertThat(solution.greedy().total())
          .isEqualByComparingTo(one.at("/out/greedy_row_by_row").decimalValue());
    }
  }

  private static List<Optional<String>> columns(JsonNode assignment) {
    return Streams.stream(assignment)
        .map(column -> column.isNull()
            ? Optional.<String>empty()
            : Optional.of(person(column.asInt()).text()))
        .toList();
  }

  private static List<Optional<String>> columns(Matching matching, int rows) {
    return IntStream.range(0, rows)
        .mapToObj(row -> matching.matches().stream()
            .filter(match -> match.lead().equals(lead(row)))
            .map(match -> match.person().text())
            .findAny())
        .toList();
  }

  static void pool(JsonNode one) {
    PoolRules rules = PoolRules.builder()
        .mostHeld(one.at("/in/capacity").asInt())
        .mostPerDay(9)
        .formerOwnerWaitsDays(7)
        .newLeadWaitsDays(2)
        .build();
    Picker picker = Picker.builder()
        .person(person(0))
        .zone(ZoneOffset.UTC)
        .held(one.at("/in/owned").asLong())
        .build();
    int may = one.at("/out/may_pick").asInt();
    assertThat(rules.left(picker, NOW)).hasValue(may);

    Instant old = NOW.minus(Duration.ofDays(2));
    List<PooledLead> pool = IntStream.rangeClosed(0, may)
        .mapToObj(i -> PooledLead.fresh(lead(i), old))
        .toList();
    List<Boolean> granted = rules
        .settle(
            IntStream.rangeClosed(0, may)
                .mapToObj(i -> new Claim(lead(i), person(0), NOW, i))
                .toList(),
            pool,
            List.of(picker))
        .stream()
        .map(ClaimJudgement::isGranted)
        .toList();
    assertThat(granted).hasSize(3).endsWith(false);
    assertThat(granted.subList(0, may)).containsOnly(true);
    assertThat(one.at("/out/third").asText()).isEqualTo("rejected");

    assertThat(one.at("/out/previous_owner").asText()).isEqualTo("blocked until return + N days");
    PooledLead returned = PooledLead.fresh(lead(0), old)
        .plus(new PooledLead.Return(person(0), NOW.minus(Duration.ofDays(7))));
    assertThat(granted(rules, returned, picker, NOW)).isTrue();
    assertThat(granted(rules, returned, picker, NOW.minusSeconds(1))).isFalse();
    assertThat(one.at("/out/new_record").asText()).isEqualTo("blocked until creation + M days");
    assertThat(granted(rules, pool.get(0), picker, NOW)).isTrue();
    assertThat(granted(rules, pool.get(0), picker, NOW.minusSeconds(1))).isFalse();
    assertThat(one.at("/out/daily_limit").asText()).contains("since local midnight");
    Picker busy = Picker.builder()
        .from(picker)
        .putPick(NOW.atZone(ZoneOffset.UTC).toLocalDate(), 9L)
        .build();
    assertThat(granted(rules, pool.get(0), busy, NOW)).isFalse();
    assertThat(granted(rules, pool.get(0), busy, NOW.plus(Duration.ofDays(1)))).isTrue();
  }

  private static boolean granted(PoolRules rules, PooledLead lead, Picker picker, Instant at) {
    return rules
        .judge(new Claim(lead.lead(), picker.person(), at, 0), lead, picker, Detail.NONE)
        .value()
        .isGranted();
  }

  private static LeadId lead(int row) {
    return LeadId.of(String.format(Locale.ROOT, "l%02d", row));
  }

  private static PersonId person(int column) {
    return PersonId.of(String.format(Locale.ROOT, "p%02d", column));
  }
}
