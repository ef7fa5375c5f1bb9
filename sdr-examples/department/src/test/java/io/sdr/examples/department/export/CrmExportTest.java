package io.sdr.examples.department.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.Product;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.team.TeamId;
import io.sdr.core.team.Territories.Ground;
import io.sdr.core.team.TerritoryId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.examples.department.mapping.ExportMapping;
import io.sdr.examples.department.mapping.FileName;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.LocalDateRange;

class CrmExportTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final PersonId BOB = PersonId.of("bob");
  private static final PersonId ZOE = PersonId.of("zoe");

  @TempDir
  private Path directory;

  private Fixture export;

  @BeforeEach
  void soundExport() {
    export = new Fixture(directory);
  }

  @Test
  void usesEveryRowOfASoundExport() {
    Collected read = export.read();

    assertThat(read.problems)
        .extracting(Diagnostic::code)
        .containsExactly("export-deals.stood-on-ground");
    assertThat(read.rows)
        .extracting(RowCount::table, RowCount::rows, RowCount::used, RowCount::setAside)
        .containsExactly(
            tuple("people", 3L, 3L, 0L),
            tuple("products", 2L, 2L, 0L),
            tuple("clients", 2L, 2L, 0L),
            tuple("territories", 3L, 3L, 0L),
            tuple("goals", 3L, 3L, 0L),
            tuple("terms", 2L, 2L, 0L),
            tuple("deals", 4L, 4L, 0L),
            tuple("returns", 1L, 1L, 0L));
  }

  @Test
  void readsPeopleAndWhereTheyWere() {
    Department department = export.read().master.orElseThrow().department();

    assertThat(department.people())
        .containsExactly(
            Person.of(ANN, "Ann Smith"), Person.of(BOB, "Bob Jones"), Person.of(ZOE, "Zoe Brown"));
    assertThat(department.placementsOf(BOB))
        .extracting(Placement::dates)
        .containsExactly(LocalDateRange.of(LocalDate.of(2017, 2, 1), LocalDate.of(2017, 10, 1)));
    assertThat(department.placementsOf(ZOE))
        .extracting(Placement::dates)
        .containsExactly(LocalDateRange.ALL);
    assertThat(department.reportingLine(ANN, LocalDate.of(2017, 3, 1))).containsExactly(ZOE);
  }

  @Test
  void takesTheEndForTheDayAfterWhenTheMappingSaysSo() {
    Department department = export
        .mapping("\"left\": \"left\"", "\"left\": \"left\", \"ends\": \"day-after\"")
        .read()
        .master
        .orElseThrow()
        .department();

    assertThat(department.placementOn(BOB, LocalDate.of(2017, 9, 29))).isPresent();
    assertThat(department.placementOn(BOB, LocalDate.of(2017, 9, 30))).isEmpty();
  }

  @Test
  void takesSeveralRowsOfAPersonForSeveralPlacements() {
    Department department = export
        .adding("people.csv", "bob,Bob Jones,zoe,South,Senior Seller,2017-10-01,\n")
        .read()
        .master
        .orElseThrow()
        .department();

    assertThat(department.people()).hasSize(3);
    assertThat(department.placementsOf(BOB))
        .extracting(Placement::team)
        .containsExactly(TeamId.of("North"), TeamId.of("South"));
  }

  @Test
  void makesPeopleOfManagersWhoAreNotListed() {
    Department department = export
        .replacing("people.csv", "zoe,Zoe Brown,,North,Head,,\n", "")
        .mapping(
            "\"left\": \"left\"", "\"left\": \"left\", \"unlistedManagers\": {\"role\": \"Head\"}")
        .read()
        .master
        .orElseThrow()
        .department();

    assertThat(department.find(ZOE)).hasValue(Person.of(ZOE, "zoe"));
    Placement placement = department.placementsOf(ZOE).get(0);
    assertThat(placement.role()).hasToString("Head");
    assertThat(placement.team()).isEqualTo(TeamId.of("North"));
    assertThat(placement.manager()).isEmpty();
  }

  @Test
  void putsUnlistedManagersInTheTeamThatTheMappingNames() {
    Department department = export
        .replacing("people.csv", "zoe,Zoe Brown,,North,Head,,\n", "")
        .replacing("people.csv", "bob,Bob Jones,zoe,North", "bob,Bob Jones,zoe,South")
        .mapping(
            "\"left\": \"left\"",
            "\"left\": \"left\", \"unlistedManagers\": {\"role\": \"Head\", \"team\": \"Board\"}")
        .read()
        .master
        .orElseThrow()
        .department();

    assertThat(department.placementsOf(ZOE))
        .extracting(Placement::team)
        .containsExactly(TeamId.of("Board"));
  }

  @Test
  void readsThePriceListAndTheClients() {
    MasterData data = export.read().master.orElseThrow();

    assertThat(data.products())
        .containsEntry(
            ProductId.of("Saw"),
            Product.builder()
                .id(ProductId.of("Saw"))
                .series("Tools")
                .listPrice(BigMoney.parse("USD 80.50"))
                .build());
    assertThat(data.clients()).containsExactly(ClientId.of("Acme"), ClientId.of("Globex"));
  }

  @Test
  void readsDealsExactly() {
    Collected read = export.read();

    assertThat(read.deals.get(0))
        .isEqualTo(Deal.builder()
            .id(DealId.of("d1"))
            .owner(ANN)
            .client(ClientId.of("Acme"))
            .product(ProductId.of("Drill"))
            .territory(TerritoryId.of("East"))
            .stage(StageId.of("Won"))
            .outcome(Outcome.WON)
            .opened(LocalDate.of(2017, 1, 10))
            .closed(LocalDate.of(2017, 3, 1))
            .amount(BigMoney.parse("USD 240.00"))
            .build());
    assertThat(read.deals.get(1).amount()).hasValue(BigMoney.parse("USD 80.00"));
    assertThat(read.deals.get(2).amount()).isEmpty();
    assertThat(read.deals.get(2).outcome()).isEqualTo(Outcome.OPEN);
    assertThat(read.deals.get(3).amount()).hasValue(BigMoney.parse("EUR 161.50"));
  }

  @Test
  void readsWhatCameBack() {
    assertThat(export.read().returns)
        .containsExactly(SalesReturn.builder()
            .id(ReturnId.of("r1"))
            .deal(DealId.of("d1"))
            .owner(ANN)
            .product(ProductId.of("Drill"))
            .amount(BigMoney.parse("USD 120.00"))
            .date(LocalDate.of(2017, 4, 1))
            .build());
  }

  @Test
  void keepsAReturnOfADealFromBeforeTheExportAndSaysSo() {
    Collected read = export.adding("returns.csv", "r2,d0,bob,,5,2017-04-02\n").read();

    assertThat(read.returns).hasSize(2);
    assertThat(read.problems("export-return.is-of-unlisted-deal"))
        .extracting(note -> note.facts().get("lines"))
        .containsExactly("3");
  }

  @Test
  void readsGoalsByTheNameOfTheirPeriod() {
    assertThat(export.read().master.orElseThrow().goals().all())
        .extracting(Goal::person, Goal::period, Goal::target)
        .containsExactly(
            tuple(ANN, Period.parse("2017-Q1"), usd("300")),
            tuple(ANN, Period.parse("2017-Q2"), usd("400")),
            tuple(BOB, Period.parse("2017-Q2"), usd("200")));
  }

  @Test
  void readsGoalsBetweenTwoDays() {
    assertThat(export
            .with("goals.csv", "person,from,to,target\nann,2017-01-15,2017-02-14,5\n")
            .mapping(
                "\"period\": \"quarter\"",
                "\"start\": \"from\", \"end\": \"to\", \"as\": \"number\", \"scope\": \"team\", \"direction\": \"lower\"")
            .mapping("\"revenue\"", "\"deals-won\"")
            .read()
            .master
            .orElseThrow()
            .goals()
            .find(ANN, Metrics.dealsWon(), Scope.TEAM, Period.parse("2017-01-15/2017-02-15")))
        .map(Goal::target)
        .hasValue(Figure.of(5));
  }

  @Test
  void letsGoalsRunToTheNextStartOfAnyone() {
    assertThat(export
            .with("goals.csv", """
                person,from,target
                bob,2017-05-30,3
                ann,2017-02-28,1
                ann,2017-05-30,2
                bob,2017-03-31,4
                """)
            .mapping(
                "\"period\": \"quarter\"", "\"start\": \"from\", \"untilNext\": \"2017-08-30\"")
            .read()
            .master
            .orElseThrow()
            .goals()
            .all())
        .extracting(goal -> goal.person() + " " + goal.period())
        .containsExactly(
            "ann 2017-02-28/2017-03-31",
            "ann 2017-05-30/2017-08-30",
            "bob 2017-03-31/2017-05-30",
            "bob 2017-05-30/2017-08-30");
  }

  @Test
  void readsIndividualTermsAndLeavesOutBlankOnes() {
    assertThat(export.read().master.orElseThrow().terms())
        .containsExactly(
            entry(
                ANN,
                ImmutableMap.of("base", usd("1000"), "rate", Figure.of(Percent.parse("1.2%")))),
            entry(BOB, ImmutableMap.of("base", usd("900"))));
  }

  @Test
  void countsDealsOnWhoseGroundTheyWereOnTheirDay() {
    Collected read = export.read();

    assertThat(read.intake.orElseThrow().grounds())
        .containsExactlyInAnyOrderEntriesOf(Map.of(Ground.OTHER, 1L, Ground.OWN, 2L));
    assertThat(read.facts("export-deals.stood-on-ground"))
        .containsExactly(Map.of("own", "2", "other", "1", "noneHeld", "0"));
  }

  @Test
  void takesTheWayOfADealFromTheDaysOnWhichItEnteredStages() {
    Collected read = export
        .mapping(
            "\"currency\": \"currency\"",
            "\"currency\": \"currency\", \"entered\": {\"Talk\": \"opened\"}")
        .read();

    assertThat(read.paths.get(DealId.of("d1")))
        .containsExactly(
            change("d1", "Talk", LocalDate.of(2017, 1, 10), 0),
            StageChange.builder()
                .from(change("d1", "Won", LocalDate.of(2017, 3, 1), 1))
                .left(StageId.of("Talk"))
                .build());
    assertThat(read.paths.get(DealId.of("d3")))
        .containsExactly(change("d3", "Talk", LocalDate.of(2017, 3, 10), 0));
    assertThat(read.paths.get(DealId.of("d4")))
        .containsExactly(change("d4", "Won", LocalDate.of(2017, 3, 15), 0));
  }

  @Test
  void takesTheWayOfADealFromItsHistory() {
    Collected read = history("""
        deal,from,to,day,no
        d1,Talk,Won,2017-03-01,2
        d1,,Talk,2017-03-01,1
        d3,,Talk,2017-03-10,1
        """).read();

    assertThat(read.paths.get(DealId.of("d1")))
        .extracting(StageChange::entered)
        .containsExactly(StageId.of("Talk"), StageId.of("Won"));
    assertThat(read.paths.get(DealId.of("d2"))).isEmpty();
    assertThat(read.rows.get(6))
        .isEqualTo(new RowCount("stageChanges", FileName.of("history.csv"), 3, 3, 0));
  }

  @Test
  void setsAsideTheHistoryOfDealsThatAreNotThere() {
    Collected read = history("""
        deal,from,to,day,no
        d1,,Talk,2017-01-10,1
        d9,,Talk,2017-01-10,1
        """).read();

    assertThat(read.problems("export-cell.must-name-known-deal"))
        .extracting(warning -> warning.location().toString())
        .containsExactly("history.csv:3:deal");
    assertThat(read.rows.get(6))
        .isEqualTo(new RowCount("stageChanges", FileName.of("history.csv"), 2, 1, 1));
  }

  private Fixture history(String rows) {
    return export
        .with("history.csv", rows)
        .mapping(
            "\"returns\"",
            "\"stageChanges\": [{\"file\": \"history.csv\", \"deal\": \"deal\", \"left\": \"from\","
                + " \"entered\": \"to\", \"date\": \"day\", \"sequence\": \"no\"}], \"returns\"");
  }

  @Test
  void readsAliasesAsWhatIsMeantAndTellsOfEachOnce() {
    Collected read = export
        .replacing("deals.csv", "Acme,Saw", "Acme,Sow")
        .replacing("deals.csv", ",bob,", ",Bobby,")
        .mapping(
            "\"teams\"",
            "\"aliases\": {\"products\": {\"Sow\": \"Saw\", \"Sew\": \"Saw\"}, \"people\": {\"Bobby\": \"bob\"}}, \"teams\"")
        .read();

    assertThat(read.deals.get(2).product()).hasValue(ProductId.of("Saw"));
    assertThat(read.deals.get(1).owner()).isEqualTo(BOB);
    assertThat(read.facts("export-alias.was-read"))
        .containsExactly(Map.of("written", "Sow", "meant", "Saw", "count", "2"));
    assertThat(read.facts("export-alias.was-read-for-someone"))
        .containsExactly(Map.of("position", "1", "count", "1"));
  }

  @Test
  void fillsBlankCellsAndWholeColumnsWithTextsOfTheMapping() {
    Collected read = export
        .mapping(
            "\"client\": \"client\"", "\"client\": {\"column\": \"client\", \"blank\": \"Globex\"}")
        .mapping("\"currency\": \"currency\"", "\"currency\": {\"always\": \"EUR\"}")
        .replacing("deals.csv", "d2,bob,Globex", "d2,bob,")
        .rates(ExchangeRates.of(List.of(new ExchangeRate(
            CurrencyUnit.EUR, CurrencyUnit.USD, BigDecimal.TEN, LocalDate.of(2016, 1, 1)))))
        .read();

    assertThat(read.deals.get(1).client()).hasValue(ClientId.of("Globex"));
    assertThat(read.deals.get(0).amount()).hasValue(BigMoney.parse("EUR 240.00"));
  }

  @Test
  void readsAnExportOfAnotherCountry() {
    String deals = """
        id;owner;client;product;region;stage;opened;closed;amount;currency
        d1;ann;Acme;Drill;;Won;10.01.2017;01.03.2017 18:05;1\u00a0234,50;
        """;
    Collected read = export
        .with("deals.csv", deals.getBytes(Charset.forName("windows-1251")))
        .mapping(
            "\"format\": 1,",
            "\"format\": 1, \"encoding\": \"windows-1251\", \"delimiter\": \";\","
                + " \"dates\": [\"yyyy-MM-dd\", \"dd.MM.yyyy[ HH:mm]\"],"
                + " \"numbers\": {\"decimal\": \",\", \"grouping\": \"\\u00a0 \"},")
        .with("people.csv", Fixture.PEOPLE.replace(',', ';'))
        .with("products.csv", Fixture.PRODUCTS.replace(',', ';').replace('.', ','))
        .with("returns.csv", Fixture.RETURNS.replace(',', ';'))
        .with("goals.csv", Fixture.GOALS.replace(',', ';'))
        .with("terms.csv", Fixture.TERMS.replace(',', ';').replace('.', ','))
        .with("holdings.csv", Fixture.HOLDINGS.replace(',', ';'))
        .read();

    assertThat(read.problems).isEmpty();
    assertThat(read.deals)
        .extracting(deal -> deal.closed().orElseThrow(), deal -> deal.amount().orElseThrow())
        .containsExactly(tuple(LocalDate.of(2017, 3, 1), BigMoney.parse("USD 1234.50")));
  }

  @Test
  void readsAFileSplitInTwoAndWithAByteOrderMark() {
    String[] lines = Fixture.DEALS.split("\n", -1);
    Collected read = export
        .with("deals.csv", String.join("\r\n", lines[0], lines[1], lines[2]))
        .with("more/deals.csv", "\ufeff" + String.join("\r\n", lines[0], lines[3], lines[4], ""))
        .mapping(
            "\"deals\": [{\"file\": \"deals.csv\",",
            "\"deals\": [" + DEALS_OF_MORE + ", {\"file\": \"deals.csv\",")
        .read();

    assertThat(read.deals)
        .extracting(deal -> deal.id().text())
        .containsExactly("d3", "d4", "d1", "d2");
  }

  private static final String DEALS_OF_MORE = """
      {"file": "more/deals.csv", "id": "id", "owner": "owner", "stage": "stage", "closed": "closed",
       "amount": "amount", "currency": "currency"}""";

  @Test
  void notesWhatIsOddAndUsesItAllTheSame() {
    Collected read = export
        .adding("deals.csv", "d5,bob,,Saw,,Lost,2016-12-01,2017-01-31,0,\n")
        .adding("deals.csv", "d6,bob,,Saw,,Lost,2017-02-02,2017-02-03,,\n")
        .adding("goals.csv", "bob,2016-Q4,10\nzoe,2017-Q1,10\nzoe,2017-Q2,10\n")
        .read();

    assertThat(read.deals).hasSize(6);
    assertThat(read.problems)
        .extracting(
            Diagnostic::code,
            note -> note.facts().get("count"),
            note -> note.facts().get("lines"))
        .contains(
            tuple("export-deal.has-no-client", "2", "6, 7"),
            tuple("export-deal.was-lost-at-no-amount", "2", "6, 7"),
            tuple("export-deal.is-from-before-joining", "1", "6"),
            tuple("export-goal.begins-before-joining", "1", "5"),
            tuple("export-goal.is-of-person-without-territory", "1", "6"));
  }

  @Test
  void notesDealsFromAfterTheLastDayOfTheirOwnerAndFromBetweenTwoStays() {
    Collected read = export
        .adding("people.csv", "bob,Bob Jones,zoe,North,Seller,2017-12-01,2017-12-31\n")
        .adding("deals.csv", "d5,bob,Acme,Saw,,Lost,,2017-09-30,5,\n")
        .adding("deals.csv", "d6,bob,Acme,Saw,,Lost,,2017-10-01,5,\n")
        .adding("deals.csv", "d7,bob,Acme,Saw,,Lost,,2017-12-01,5,\n")
        .adding("deals.csv", "d8,bob,Acme,Saw,,Lost,,2018-01-01,5,\n")
        .read();

    assertThat(read.problems("export-deal.is-from-before-joining")).isEmpty();
    assertThat(read.problems("export-deal.is-from-while-owner-away"))
        .extracting(note -> note.location().toString(), note -> note.facts().get("lines"))
        .containsExactly(tuple("deals.csv:owner", "7, 9"));
  }

  @Test
  void notesAPresentTerritoryThatContradictsTheHoldings() {
    Collected read = export
        .with("now.csv", "who,where\nann,West\nann,East\nbob,\nzoe,North\n")
        .mapping(
            "\"territories\"",
            "\"presentTerritories\": [{\"file\": \"now.csv\", \"person\": \"who\", \"territory\": \"where\"}], \"territories\"")
        .read();

    assertThat(read.problems("export-territory.contradicts-holdings"))
        .extracting(note -> note.location().toString(), note -> note.facts().get("lines"))
        .containsExactly(tuple("now.csv:where", "3, 5"));
  }

  @Test
  void usesRowsWithWhatTheMappingOnlyWantsNoted() {
    Collected read = export
        .mapping(
            "\"currency\": \"currency\"",
            "\"currency\": \"currency\", \"unknownClient\": \"note\", \"unknownProduct\": \"note\","
                + " \"closedWhileOpen\": \"note\"")
        .adding("deals.csv", "d5,bob,Nobody,Axe,,Talk,2017-03-01,2017-06-30,70,\n")
        .read();

    Deal deal = read.deals.get(4);
    assertThat(deal.client()).hasValue(ClientId.of("Nobody"));
    assertThat(deal.product()).hasValue(ProductId.of("Axe"));
    assertThat(deal.closed()).isEmpty();
    assertThat(read.problems)
        .extracting(Diagnostic::code, note -> note.facts().get("count"))
        .contains(
            tuple("export-deal.has-unlisted-client", "1"),
            tuple("export-deal.has-unlisted-product", "1"),
            tuple("export-deal.is-open-with-closing-day", "1"));
  }

  @Test
  void letsADealBeReadAgainWhenItsFirstRowCouldNotBeUsed() {
    Collected read = export
        .replacing(
            "deals.csv",
            "d2,bob,Globex,Saw,East,Lost,2017-02-10,",
            "d2,bob,Globex,Saw,East,Lost,soon,")
        .adding("deals.csv", "d2,bob,Globex,Saw,East,Lost,2017-02-10,2017-03-02,80,\n")
        .read();

    assertThat(read.deals)
        .extracting(deal -> deal.id().text())
        .containsExactly("d1", "d3", "d4", "d2");
  }

  @Test
  void tellsTheProgressOfEveryFile() {
    List<String> heard = new ArrayList<>();
    export.read();
    ExportMapping mapping =
        Collected.JSON.read(Fixture.MAPPING, ExportMapping.class).orRefuse();
    CrmExport again = CrmExport.of(directory, mapping, CurrencyUnit.USD, Rate.EUR_IN_MARCH);
    MasterData known =
        again.masterData((file, rows) -> heard.add(file + " " + rows)).orRefuse();
    again.facts(known, new Collected(), (file, rows) -> heard.add(file + " " + rows));

    assertThat(heard)
        .containsExactly(
            "people.csv 3",
            "products.csv 2",
            "clients.csv 2",
            "holdings.csv 3",
            "goals.csv 3",
            "terms.csv 2",
            "deals.csv 4",
            "returns.csv 1");
  }

  @Test
  void doesNotTakeTheMistakesOfItsCallerForBadRows() {
    assertThatThrownBy(() -> readInto(deal -> {
          throw new IllegalStateException("careless");
        }))
        .hasMessage("careless");
  }

  @Test
  void setsAsideARowWhoseDealIsRefusedByTheRulesBeyondTheExport() {
    Checked<Intake> intake = readInto(deal -> {
      throw Refusal.because("host.must-agree", deal.id());
    });

    assertThat(intake.diagnostics())
        .extracting(Diagnostic::code)
        .contains("export-file.must-have-usable-row");
  }

  private Checked<Intake> readInto(Consumer<Deal> deals) {
    export.read();
    ExportMapping mapping =
        Collected.JSON.read(Fixture.MAPPING, ExportMapping.class).orRefuse();
    CrmExport again = CrmExport.of(directory, mapping, CurrencyUnit.USD, Rate.EUR_IN_MARCH);
    MasterData known = again.masterData(Progress.unheard()).orRefuse();
    Facts facts = new Facts() {
      @Override
      public void deal(ExportedDeal exported) {
        deals.accept(exported.deal());
      }

      @Override
      public void salesReturn(SalesReturn back) {}

      @Override
      public void setAside(Diagnostic warning) {}
    };
    return again.facts(known, facts, Progress.unheard());
  }

  private static Figure usd(String amount) {
    return Figure.of(BigMoney.of(CurrencyUnit.USD, new BigDecimal(amount)));
  }

  private static StageChange change(String deal, String stage, LocalDate day, int sequence) {
    return StageChange.builder()
        .deal(DealId.of(deal))
        .entered(StageId.of(stage))
        .date(day)
        .sequence(sequence)
        .build();
  }
}
