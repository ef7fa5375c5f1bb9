package io.sdr.process;

import static io.sdr.process.ProcessGoldenTest.TOLERANCE;
import static io.sdr.process.ProcessGoldenTest.assertNumber;
import static io.sdr.process.ProcessGoldenTest.tolerance;
import static io.sdr.process.ProcessGoldenTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TeamId;
import io.sdr.process.leadchance.BayesRules;
import io.sdr.process.leadchance.Factor;
import io.sdr.process.leadchance.LeadChance;
import io.sdr.process.leadchance.LeadChances;
import io.sdr.process.leadchance.Trait;
import io.sdr.process.leadchance.WinBook;
import io.sdr.process.leadchance.WinTable;
import io.sdr.process.scoring.KeptScore;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.ScoreOverride;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Golden cases of predictive lead scores, said in the words of the library. */
final class LeadScoreCases {
  private static final Instant NOW = Instant.parse("2024-03-08T09:30:00Z");
  private static final Pattern LOSE = Pattern.compile("lose lead (\\w+) \\(in (\\w+)\\)");
  private static final Pattern WIN = Pattern.compile("win lead (\\w+)");
  private static final Pattern REOPEN = Pattern.compile("reopen lead (\\w+)");
  private static final Pattern MOVE = Pattern.compile("move lead (\\w+) to (\\w+)");
  private static final Pattern BY_HAND =
      Pattern.compile("set the probability of lead (\\w+) by hand to ([0-9.]+)");

  private final JsonNode one;
  private final BayesRules rules;
  private final Map<String, LeadProfile> leads = new LinkedHashMap<>();
  private final List<String> openAtFirst = new ArrayList<>();
  private WinBook book;

  private LeadScoreCases(JsonNode one) {
    this.one = one;
    assertThat(one.at("/in/method").asText()).isEqualTo("odoo-pls");
    this.rules = rules(one.at("/in/stages"));
    one.at("/in/leads").forEach(row -> {
      LeadProfile lead = lead(row);
      leads.put(lead.lead().text(), lead);
      if (!lead.outcome().isDecided()) {
        openAtFirst.add(lead.lead().text());
      }
    });
    this.book = WinBook.of(leads.values());
  }

  static void open(JsonNode one) {
    LeadScoreCases world = new LeadScoreCases(one);
    List<String> asked = new ArrayList<>();
    one.at("/out/probability_pct").properties().forEach(expected -> {
      asked.add(expected.getKey());
      assertNumber(
          world.chance(expected.getKey()).points(), expected.getValue(), tolerance(one, ""));
    });
    assertThat(world.openAtFirst).containsAll(asked);
  }

  static void asked(JsonNode one) {
    LeadScoreCases world = new LeadScoreCases(one);
    String team = one.at("/in/ask").asText().replace("frequency table of ", "");
    world.assertTable(team, one.at("/out/won_lost"));
  }

  static void steps(JsonNode one) {
    LeadScoreCases world = new LeadScoreCases(one);
    one.at("/in/earlier").forEach(step -> world.step(step.asText()));
    JsonNode steps = one.at("/in/steps");
    for (int i = 0; i < steps.size(); i++) {
      Map<String, Percent> before = world.chancesOfOpen();
      Optional<KeptScore> kept = world.step(steps.path(i).asText());
      one.at("/out/after_step/" + i)
          .properties()
          .forEach(table -> world.assertTable(table.getKey(), table.getValue()));
      if (one.at("/out/probability_pct").isObject()) {
        one.at("/out/probability_pct").properties().forEach(expected -> {
          List<String> words = Splitter.on(' ').splitToList(expected.getKey());
          Percent actual =
              words.get(1).equals("before") ? before.get(words.get(0)) : world.chance(words.get(0));
          assertNumber(actual.points(), expected.getValue(), tolerance(one, ""));
        });
      }
      if (kept.isPresent()) {
        assertKept(kept.get(), one);
      }
      assertThat(world.book)
          .as("kept up to date and made anew")
          .isEqualTo(WinBook.of(world.leads.values()));
    }
  }

  private static void assertKept(KeptScore kept, JsonNode one) {
    assertNumber(value(kept.score()), one.at("/out/probability_pct"), tolerance(one, ""));
    assertNumber(value(kept.automated()), one.at("/out/automated_pct"), tolerance(one, ""));
    assertThat(kept.isAutomated()).isEqualTo(one.at("/out/is_automated").asBoolean());
    assertThat(kept.recomputed(Measured.of(BigDecimal.ONE)).score()).isEqualTo(kept.score());
    assertThat(kept.released().score()).isEqualTo(kept.automated());
  }

  private Optional<KeptScore> step(String step) {
    Matcher lose = LOSE.matcher(step);
    Matcher win = WIN.matcher(step);
    Matcher reopen = REOPEN.matcher(step);
    Matcher move = MOVE.matcher(step);
    Matcher byHand = BY_HAND.matcher(step);
    if (lose.matches()) {
      assertThat(leads.get(lose.group(1)).stage()).hasValue(StageId.of(lose.group(2)));
      decide(lose.group(1), Outcome.LOST);
    } else if (win.matches()) {
      decide(win.group(1), Outcome.WON);
    } else if (reopen.matches()) {
      book = book.excluding(leads.get(reopen.group(1)));
      change(reopen.group(1), lead -> lead.outcome(Outcome.OPEN));
    } else if (move.matches()) {
      change(move.group(1), lead -> lead.stage(StageId.of(move.group(2))));
    } else if (byHand.matches()) {
      return Optional.of(KeptScore.of(Measured.of(chance(byHand.group(1)).points()))
          .overridden(byHand(new BigDecimal(byHand.group(2)))));
    } else {
      fail("unknown step: " + step);
    }
    return Optional.empty();
  }

  private void decide(String lead, Outcome outcome) {
    change(lead, changed -> changed.outcome(outcome));
    book = book.including(leads.get(lead));
  }

  private void change(String lead, Consumer<LeadProfile.Builder> change) {
    LeadProfile.Builder changed = LeadProfile.builder().from(leads.get(lead));
    change.accept(changed);
    leads.put(lead, changed.build());
  }

  private Percent chance(String lead) {
    return value(rules.chanceOf(leads.get(lead), book, Detail.FULL).value().chance());
  }

  private Map<String, Percent> chancesOfOpen() {
    Map<String, Percent> chances = new HashMap<>();
    leads.values().stream()
        .filter(lead -> !lead.outcome().isDecided())
        .forEach(lead -> chances.put(lead.lead().text(), chance(lead.lead().text())));
    return chances;
  }

  private void assertTable(String team, JsonNode expected) {
    expected
        .properties()
        .forEach(
            row -> assertRow(book.tableOf(TeamId.of(team)), rules, row.getKey(), row.getValue()));
  }

  private static void assertRow(WinTable table, BayesRules rules, String row, JsonNode expected) {
    Proportion count = row.startsWith("stage ")
        ? table.reached(StageId.of(row.substring("stage ".length())), rules.stages())
        : table.decided(trait(row));
    assertNumber(
        BigDecimal.valueOf(count.hits()).add(rules.smoothing()), expected.path(0), TOLERANCE);
    assertNumber(
        BigDecimal.valueOf(count.trials() - count.hits()).add(rules.smoothing()),
        expected.path(1),
        TOLERANCE);
  }

  static void tags(JsonNode one) {
    assertThat(one.at("/in/email_and_phone").asText()).isEqualTo("unset");
    String stage = one.at("/in/stage_of_all").asText();
    TeamId team = TeamId.of(one.at("/in/team").asText());
    BayesRules rules = BayesRules.likeOdoo(StageId.of(stage));
    List<LeadProfile> closed = new ArrayList<>();
    one.at("/in/closed").forEach(row -> {
      LeadProfile.Builder lead = tagged(row.path("tags"), stage, team);
      for (Outcome outcome : List.of(Outcome.LOST, Outcome.WON)) {
        int many = row.path(outcome == Outcome.WON ? "won" : "lost").asInt();
        for (int i = 0; i < many; i++) {
          closed.add(lead.outcome(outcome).build());
        }
      }
    });
    WinBook book = WinBook.of(closed);
    one.at("/out/won_lost")
        .properties()
        .forEach(row -> assertRow(book.tableOf(team), rules, row.getKey(), row.getValue()));
    for (int i = 0; i < one.at("/in/score_tags").size(); i++) {
      LeadProfile lead = tagged(one.at("/in/score_tags/" + i), stage, team).build();
      assertNumber(
          value(rules.chanceOf(lead, book, Detail.FULL).value().chance()).points(),
          one.at("/out/probability_pct/" + i),
          tolerance(one, ""));
    }
  }

  private static LeadProfile.Builder tagged(JsonNode tags, String stage, TeamId team) {
    return unset(profile("l"))
        .team(team)
        .stage(StageId.of(stage))
        .trait("tag", Streams.stream(tags).map(JsonNode::asText).toArray(String[]::new));
  }

  static void factors(JsonNode one) {
    BayesRules rules = rules(one.at("/in/stages"));
    List<LeadProfile> closed = new ArrayList<>();
    one.at("/in/won")
        .forEach(row -> closed.add(described(row).outcome(Outcome.WON).build()));
    one.at("/in/lost")
        .forEach(row -> closed.add(described(row).outcome(Outcome.LOST).build()));
    LeadChance chance = rules
        .chanceOf(described(one.at("/in/score")).build(), WinBook.of(closed), Detail.FULL)
        .value();

    assertNumber(
        value(chance.chance()).points(),
        one.at("/out/probability_pct"),
        tolerance(one, "probability_pct"));
    BigDecimal won = fraction(one.at("/out/prior/won").asText());
    assertThat(value(chance.prior()).fraction().subtract(won).abs())
        .isLessThan(new BigDecimal("1e-9"));
    assertThat(won.add(fraction(one.at("/out/prior/lost").asText())))
        .isEqualByComparingTo(BigDecimal.ONE);
    assertThat(names(chance.helping())).isEqualTo(texts(one.at("/out/top3")));
    assertThat(names(chance.hurting())).isEqualTo(texts(one.at("/out/low3")));
    JsonNode expected = one.at("/out/factors_p_won_p_lost_score_loglr");
    assertThat(names(chance.factors()))
        .containsExactlyInAnyOrderElementsOf(
            expected.properties().stream().map(Map.Entry::getKey).toList());
    for (Factor factor : chance.factors()) {
      JsonNode figures = expected.path(factor.trait().name());
      assertNumber(factor.amongWon().fraction(), figures.path(0), tolerance(one, "factors"));
      assertNumber(factor.amongLost().fraction(), figures.path(1), tolerance(one, "factors"));
      assertNumber(factor.strength(), figures.path(2), tolerance(one, "factors"));
      assertNumber(factor.logRatio(), figures.path(3), tolerance(one, "factors"));
    }
  }

  private static LeadProfile.Builder described(JsonNode row) {
    LeadProfile.Builder lead = unset(profile("l"));
    row.properties().forEach(field -> {
      if (field.getKey().equals("stage")) {
        lead.stage(StageId.of(field.getValue().asText()));
      }
    });
    return replaced(lead, row);
  }

  /** The state of e-mail and telephone is known of every lead, and unset where nothing is said. */
  private static LeadProfile.Builder replaced(LeadProfile.Builder unset, JsonNode row) {
    LeadProfile before = unset.build();
    LeadProfile.Builder lead =
        LeadProfile.builder().lead(before.lead()).created(before.created()).stage(before.stage());
    Map<String, String> traits = new LinkedHashMap<>();
    before.traits().forEach((name, values) -> traits.put(name, values.first()));
    row.properties().forEach(field -> {
      if (!field.getKey().equals("stage")) {
        traits.put(field.getKey(), field.getValue().asText());
      }
    });
    traits.forEach(lead::trait);
    return lead;
  }

  static void bounds(JsonNode one) {
    BayesRules rules = BayesRules.likeOdoo(StageId.of("s0"));
    WinTable table = WinTable.builder()
        .won(one.at("/in/stage_won_lost/0").asLong())
        .lost(one.at("/in/stage_won_lost/1").asLong())
        .putLostIn(StageId.of("s0"), one.at("/in/stage_won_lost/1").asLong())
        .build();
    WinBook book = WinBook.builder().noTeam(table).build();
    for (int i = 0; i < one.at("/in/outcomes").size(); i++) {
      Outcome outcome = switch (one.at("/in/outcomes/" + i).asText()) {
        case "open" -> Outcome.OPEN;
        case "won" -> Outcome.WON;
        case "lost" -> Outcome.LOST;
        default -> fail("unknown outcome: " + one);
      };
      LeadProfile lead = profile("l").stage(StageId.of("s0")).outcome(outcome).build();
      assertNumber(
          value(rules.chanceOf(lead, book, Detail.FULL).value().chance()).points(),
          one.at("/out/probability_pct/" + i),
          TOLERANCE);
    }
  }

  static void noSharedStage(JsonNode one) {
    assertThat(one.at("/in/stages").asText()).isEqualTo("every stage belongs to some team");
    StageId stage = StageId.of("s0");
    BayesRules rules = BayesRules.builder()
        .from(BayesRules.likeOdoo(stage))
        .addOfOneTeam(stage)
        .build();
    LeadProfile lead = profile("l").stage(stage).build();
    WinBook book = WinBook.of(List.of(
        LeadProfile.builder().from(lead).outcome(Outcome.WON).build(),
        LeadProfile.builder().from(lead).outcome(Outcome.LOST).build()));
    Measured<BigDecimal> automated =
        LeadChances.naiveBayes(rules, book).score(lead, NOW, Trace.silent());

    assertThat(one.at("/out/automated_pct").asInt()).as("not computed").isZero();
    assertThat(automated).isEqualTo(Measured.undefined("no-shared-stage"));
    assertNumber(
        value(KeptScore.of(automated)
            .overridden(byHand(one.at("/in/manual_pct").decimalValue()))
            .score()),
        one.at("/out/probability_pct"),
        TOLERANCE);
  }

  static void dissolved(JsonNode one) {
    assertThat(one.at("/in/delete_team_into").asText()).isEqualTo("no-team");
    TeamId team = TeamId.of("t");
    WinBook book = WinBook.builder()
        .noTeam(wholeLeads(one.at("/in/no_team")))
        .putTeam(team, wholeLeads(one.at("/in/deleted_team")))
        .build()
        .dissolved(team);

    assertThat(book.teams()).isEmpty();
    one.at("/out/no_team").properties().forEach(row -> {
      Proportion count = row.getKey().startsWith("stage ")
          ? book.noTeam().decided()
          : book.noTeam().decided(trait(row.getKey()));
      assertThat(count.hits()).isEqualTo(row.getValue().path(0).asLong());
      assertThat(count.trials() - count.hits()).isEqualTo(row.getValue().path(1).asLong());
    });
  }

  /** Counts to which something was added, without it. */
  private static WinTable wholeLeads(JsonNode rows) {
    WinTable.Builder table = WinTable.builder();
    rows.properties().forEach(row -> {
      long won = row.getValue()
          .path(0)
          .decimalValue()
          .setScale(0, RoundingMode.HALF_UP)
          .longValue();
      long lost = row.getValue()
          .path(1)
          .decimalValue()
          .setScale(0, RoundingMode.HALF_UP)
          .longValue();
      if (row.getKey().startsWith("stage ")) {
        table.won(won).lost(lost).putLostIn(StageId.of(row.getKey()), lost);
      } else {
        Trait trait = trait(row.getKey());
        table.putTrait(
            trait.name(), ImmutableSortedMap.of(trait.value(), Proportion.of(won, won + lost)));
      }
    });
    return table.build();
  }

  private LeadProfile lead(JsonNode row) {
    Map<String, JsonNode> cells = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      cells.put(one.at("/in/columns/" + i).asText(), row.path(i));
    }
    LeadProfile.Builder lead = profile(cells.get("lead").asText())
        .team(TeamId.of(cells.get("team").asText()))
        .stage(StageId.of(cells.get("stage").asText()))
        .outcome(
            switch (cells.get("outcome").asText()) {
              case "won" -> Outcome.WON;
              case "lost" -> Outcome.LOST;
              case "open" -> Outcome.OPEN;
              default -> fail("unknown outcome: " + row);
            });
    one.at("/in/fields")
        .forEach(field -> lead.trait(
            field.asText(),
            cells.containsKey(field.asText()) ? cells.get(field.asText()).asText() : "unset"));
    return lead.build();
  }

  private static LeadProfile.Builder profile(String id) {
    return LeadProfile.builder().lead(LeadId.of(id)).created(NOW);
  }

  private static LeadProfile.Builder unset(LeadProfile.Builder lead) {
    return lead.trait("email_state", "unset").trait("phone_state", "unset");
  }

  private static ScoreOverride byHand(BigDecimal score) {
    return new ScoreOverride(score, PersonId.of("head"), NOW, "knows better");
  }

  private static BayesRules rules(JsonNode stages) {
    return BayesRules.likeOdoo(stages.properties().stream()
        .sorted(Comparator.comparing(stage -> stage.getValue().asInt()))
        .map(stage -> StageId.of(stage.getKey()))
        .toArray(StageId[]::new));
  }

  private static Trait trait(String row) {
    List<String> words = Splitter.on(' ').limit(2).splitToList(row);
    return new Trait(words.get(0), Iterables.getLast(words));
  }

  private static BigDecimal fraction(String text) {
    List<String> parts = Splitter.on('/').splitToList(text);
    return new BigDecimal(parts.get(0))
        .divide(new BigDecimal(parts.get(1)), MathContext.DECIMAL128);
  }

  private static List<String> names(List<Factor> factors) {
    return factors.stream().map(factor -> factor.trait().name()).toList();
  }

  private static List<String> texts(JsonNode texts) {
    return Streams.stream(texts).map(JsonNode::asText).toList();
  }
}
