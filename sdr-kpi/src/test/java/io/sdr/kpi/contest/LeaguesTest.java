package io.sdr.kpi.contest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaguesTest {
  private static final LocalDate START = LocalDate.parse("2011-06-01");
  private static final Contender UNKNOWN = Contender.of(PersonId.of("anna"));

  private static Figure usd(String amount) {
    return Figure.of(BigMoney.parse("USD " + amount));
  }

  @ParameterizedTest
  @CsvSource({
    "2011-06-01, novices",
    "2010-12-02, novices",
    "2010-12-01, sellers",
    "2008-06-02, sellers",
    "2008-06-01, masters",
    "1990-01-01, masters"
  })
  void byTenureGoByFullMonths(String joined, String league) {
    LeagueRule rule = Leagues.byTenure(Map.of(0, "novices", 6, "sellers", 36, "masters"));
    Contender contender =
        Contender.builder().from(UNKNOWN).joined(LocalDate.parse(joined)).build();
    assertThat(rule.leagueOf(contender, START)).isEqualTo(Measured.of(league));
  }

  @Test
  void byTenureNeedTheDayOfJoining() {
    LeagueRule rule = Leagues.byTenure(Map.of(0, "novices"));
    assertThat(rule.leagueOf(UNKNOWN, START)).isEqualTo(Measured.undefined("joining-day-unknown"));
    Contender later =
        Contender.builder().from(UNKNOWN).joined(LocalDate.parse("2011-06-02")).build();
    assertThat(rule.leagueOf(later, START)).isEqualTo(Measured.undefined("joined-after-the-start"));
  }

  @ParameterizedTest
  @CsvSource({"100, small", "999.99, small", "1000, large", "5000, large"})
  void byQuotaGoByTheLargestBoundReached(String quota, String league) {
    LeagueRule rule = Leagues.byQuota(List.of(
        new Leagues.QuotaBand("small", usd("100")), new Leagues.QuotaBand("large", usd("1000"))));
    Contender contender = Contender.builder().from(UNKNOWN).quota(usd(quota)).build();
    assertThat(rule.leagueOf(contender, START)).isEqualTo(Measured.of(league));
  }

  @Test
  void byQuotaNeedAQuotaThatCompares() {
    LeagueRule rule = Leagues.byQuota(List.of(new Leagues.QuotaBand("small", usd("100"))));
    assertThat(rule.leagueOf(UNKNOWN, START)).isEqualTo(Measured.undefined("no-quota"));
    assertThat(
            rule.leagueOf(Contender.builder().from(UNKNOWN).quota(usd("99.99")).build(), START))
        .isEqualTo(Measured.undefined("quota-below-all-leagues"));
    assertThat(rule.leagueOf(
            Contender.builder().from(UNKNOWN).quota(Figure.of(500)).build(), START))
        .isEqualTo(Measured.undefined("quota-of-another-kind"));
  }

  @Test
  void listedKnowOnlyWhoIsListed() {
    LeagueRule rule = Leagues.listed(Map.of("boris", "north"));
    assertThat(rule.leagueOf(UNKNOWN, START))
        .isEqualTo(Measured.undefined("not-listed-in-a-league"));
    assertThat(rule.leagueOf(Contender.of(PersonId.of("boris")), START))
        .isEqualTo(Measured.of("north"));
  }

  @Test
  void standInTheOrderOfTheirNamesAndLastThoseWithout() {
    Contest contest = Contests.of("anna", "boris", "clara")
        .leagues(Leagues.listed(Map.of("anna", "west", "boris", "east")))
        .build();
    assertThat(Contests.told(Contests.stand(contest, Contests.scores("anna", 1, "boris", 2))))
        .containsExactly("1 boris", "1 anna", "clara: not-listed-in-a-league");
  }
}
