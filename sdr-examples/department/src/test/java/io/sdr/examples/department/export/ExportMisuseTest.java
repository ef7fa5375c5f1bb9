package io.sdr.examples.department.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportMisuseTest {
  private static final PolicyRegistry POLICIES =
      PolicyRegistry.discovered(ExportMisuseTest.class.getClassLoader());

  @TempDir
  private Path directory;

  private Fixture export;

  @BeforeEach
  void soundExport() {
    export = new Fixture(directory);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "deals.csv:6:closed | export-cell.must-be-date | d9,ann,Acme,Saw,,Won,,2017-02-30,70,",
        "deals.csv:6:opened | export-cell.must-be-date | d9,ann,Acme,Saw,,Won,01.02.2017,2017-03-15,70,",
        "deals.csv:6:amount | number.must-be-decimal | d9,ann,Acme,Saw,,Won,,2017-03-15,CANARY,",
        "deals.csv:6:amount | number.must-be-decimal | d9,ann,Acme,Saw,,Won,,2017-03-15,7 000,",
        "deals.csv:6:amount | number.must-be-in-bounds | d9,ann,Acme,Saw,,Won,,2017-03-15,1e1000000000,",
        "deals.csv:6:amount | number.must-be-in-bounds | d9,ann,Acme,Saw,,Won,,2017-03-15,1e9999999999,",
        "deals.csv:6:amount | number.must-be-in-bounds | d9,ann,Acme,Saw,,Won,,2017-03-15,123456789012345678901234,",
        "deals.csv:6:amount | number.must-be-short | d9,ann,Acme,Saw,,Won,,2017-03-15,00000000000000000000000000000000000000000000000000000000000000000000001,",
        "deals.csv:6:amount | deal.must-not-have-negative-amount | d9,ann,Acme,Saw,,Won,,2017-03-15,-7700.77,",
        "deals.csv:6:amount | deal.must-have-amount-when-won | d9,ann,Acme,Saw,,Won,,2017-03-15,,",
        "deals.csv:6:amount | export-amount.must-have-exchange-rate | d9,ann,Acme,Saw,,Won,,2017-03-15,70,GBP",
        "deals.csv:6:amount | export-amount.must-have-exchange-rate | d9,ann,Acme,Saw,,Won,,2017-02-28,70,EUR",
        "deals.csv:6:amount | export-amount.must-have-exchange-rate | d9,ann,Acme,Saw,,Talk,,,70,GBP",
        "deals.csv:6:currency | currency.must-be-well-formed | d9,ann,Acme,Saw,,Won,,2017-03-15,70,CANARY",
        "deals.csv:6:id | export-cell.must-not-be-blank | ,ann,Acme,Saw,,Won,,2017-03-15,70,",
        "deals.csv:6:owner | export-cell.must-not-be-blank | d9, ,Acme,Saw,,Won,,2017-03-15,70,",
        "deals.csv:6:stage | export-cell.must-not-be-blank | d9,ann,Acme,Saw,,,,2017-03-15,70,",
        "deals.csv:6:id | export-cell.must-be-unique | d1,ann,Acme,Saw,,Won,,2017-03-15,70,",
        "deals.csv:6:owner | export-cell.must-name-known-person | d9,CANARY,Acme,Saw,,Won,,2017-03-15,70,",
        "deals.csv:6:client | export-cell.must-name-known-client | d9,ann,CANARY,Saw,,Won,,2017-03-15,70,",
        "deals.csv:6:product | export-cell.must-name-known-product | d9,ann,Acme,CANARY,,Won,,2017-03-15,70,",
        "deals.csv:6:stage | export-cell.must-name-known-stage | d9,ann,Acme,Saw,,CANARY,,2017-03-15,70,",
        "deals.csv:6:closed | deal.must-have-closing-day-exactly-when-decided | d9,ann,Acme,Saw,,Won,,,70,",
        "deals.csv:6:closed | deal.must-have-closing-day-exactly-when-decided | d9,ann,Acme,Saw,,Talk,,2017-03-15,70,",
        "deals.csv:6:closed | deal.must-not-close-before-opening | d9,ann,Acme,Saw,,Won,2017-03-16,2017-03-15,70,",
        "deals.csv:6 | export-row.must-have-as-many-cells-as-headings | d9,ann,Acme,Saw,,Won,,2017-03-15,70",
        "deals.csv:6 | export-row.must-have-as-many-cells-as-headings | d9,ann,Acme,Saw,,Won,,2017-03-15,70,,CANARY",
        "deals.csv:6 | export-row.must-have-closed-quotes | d9,\"CANARY,Acme,Saw,,Won,,2017-03-15,70,",
        "deals.csv:6 | export-row.must-have-closed-quotes | d9,\"CANARY\"7700.77,Acme,Saw,,Won,,2017-03-15,70,",
        "returns.csv:3:amount | return.must-have-positive-amount | r2,d1,ann,,0,2017-04-01",
        "returns.csv:3:amount | return.must-have-positive-amount | r2,d1,ann,,-7700.77,2017-04-01",
        "returns.csv:3:id | export-cell.must-be-unique | r1,d1,ann,,5,2017-04-01",
        "returns.csv:3:owner | export-cell.must-name-known-person | r2,d1,CANARY,,5,2017-04-01",
        "returns.csv:3:product | export-cell.must-name-known-product | r2,d1,ann,CANARY,5,2017-04-01",
        "returns.csv:3:date | export-cell.must-not-be-blank | r2,d1,ann,,5,",
        "people.csv:5:team | export-cell.must-name-known-team | CANARY,,zoe,CANARY,Seller,,",
        "people.csv:5:boss | export-cell.must-name-known-person | tom,,CANARY,North,Seller,,",
        "people.csv:5:left | placement.must-last-a-day | tom,,zoe,North,Seller,2017-03-01,2017-02-27",
        "people.csv:5 | department.must-place-person-once-at-a-time | ann,Ann Smith,zoe,North,Seller,2017-03-01,",
        "people.csv:5 | export-person.must-have-one-name | bob,CANARY,zoe,North,Seller,2018-03-01,",
        "people.csv:5 | placement.must-not-report-to-oneself | CANARY,,CANARY,North,Seller,,",
        "products.csv:4:name | export-cell.must-be-unique | Saw,,1",
        "products.csv:4:price | number.must-be-decimal | Axe,,CANARY",
        "clients.csv:4:name | export-cell.must-be-unique | Acme",
        "goals.csv:5:person | export-cell.must-name-known-person | CANARY,2017-Q1,5",
        "goals.csv:5:quarter | period.must-be-well-formed | ann,CANARY,5",
        "goals.csv:5:target | goal.must-not-have-negative-target | ann,2017-Q3,-7700.77",
        "goals.csv:5:target | export-cell.must-not-be-blank | ann,2017-Q3,",
        "goals.csv:5 | goal.must-be-one-for-measure-and-period | ann,2017-Q2,7700.77",
        "terms.csv:4:rate | number.must-be-decimal | zoe,CANARY,1",
        "terms.csv:4:person | export-terms.must-be-stated-once | bob,,7700.77",
        "holdings.csv:5:person | export-cell.must-name-known-person | CANARY,East,,",
        "holdings.csv:5:region | export-cell.must-not-be-blank | ann,,,",
        "holdings.csv:5:until | export-holding.must-last-a-day | ann,East,2017-03-01,2017-02-27",
      })
  void setsARowAsideWithOneWarningThatNamesThePlaceAndTheRule(
      String place, String code, String row) {
    Collected sound = export.read();
    String file = place.substring(0, place.indexOf(':'));
    Collected read = export.adding(file, row + "\n").read();

    assertThat(read.problems)
        .filteredOn(problem -> !sound.problems.contains(problem))
        .extracting(
            Diagnostic::severity, Diagnostic::code, found -> found.location().toString())
        .containsExactly(tuple(Severity.WARNING, code, place));
    assertThat(read.rows)
        .filteredOn(count -> count.setAside() > 0)
        .extracting(count -> count.file().text(), RowCount::setAside)
        .containsExactly(tuple(file, 1L));
    assertThat(read.deals).isEqualTo(sound.deals);
    assertThat(read.returns).isEqualTo(sound.returns);
    assertThat(withoutRows(read)).isEqualTo(withoutRows(sound));
    assertIsToldWithoutTelling(read);
  }

  @Test
  void setsAsideAClientlessDealWhereEveryDealNeedsAClient() {
    export
        .mapping(
            "\"currency\": \"currency\"",
            "\"currency\": \"currency\", \"blankClient\": \"set-aside\"")
        .adding("deals.csv", "d9,ann,,Saw,,Won,,2017-03-15,70,\n");

    assertOne(Severity.WARNING, "export-cell.must-not-be-blank", "deals.csv:6:client");
  }

  @Test
  void setsAsideAReturnOfAnUnknownDealWhereItMustBeKnown() {
    export
        .mapping(
            "\"amount\": \"amount\", \"date\"",
            "\"unknownDeal\": \"set-aside\", \"amount\": \"amount\", \"date\"")
        .adding("returns.csv", "r2,CANARY,ann,,5,2017-04-01\n");

    assertOne(Severity.WARNING, "export-cell.must-name-known-deal", "returns.csv:3:deal");
  }

  @Test
  void setsAsideAReturnInACurrencyWithoutRate() {
    export
        .mapping(
            "\"amount\": \"amount\", \"date\"",
            "\"amount\": \"amount\", \"currency\": \"product\", \"date\"")
        .mapping(
            "\"product\": \"product\", \"amount\": \"amount\", \"currency\"",
            "\"amount\": \"amount\", \"currency\"")
        .with(
            "returns.csv", "id,deal,owner,product,amount,date\nr1,d1,ann,CHF,7700.77,2017-04-01\n");

    assertOne(Severity.WARNING, "export-amount.must-have-exchange-rate", "returns.csv:2:amount");
  }

  @Test
  void setsAsideADealThatEntersAStageAfterItsDecision() {
    export
        .mapping(
            "\"currency\": \"currency\"",
            "\"currency\": \"currency\", \"entered\": {\"Talk\": \"talk\"}")
        .with("deals.csv", """
            id,owner,client,product,region,stage,opened,closed,amount,currency,talk
            d1,ann,Acme,Drill,,Won,2017-01-10,2017-03-01,240.00,USD,2017-03-02
            d2,ann,Acme,Drill,,Won,2017-01-10,2017-03-01,240.00,USD,2017-03-01
            """)
        .with("returns.csv", "id,deal,owner,product,amount,date\n");

    assertThat(export.read().problems)
        .filteredOn(problem -> problem.severity() == Severity.WARNING)
        .extracting(Diagnostic::code, problem -> problem.location().toString())
        .containsExactly(
            tuple("export-deal.must-not-enter-stage-after-closing", "deals.csv:2:talk"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "history.csv:3:no | export-cell.must-be-whole-number | d1,Talk,Won,2017-03-01,1.5",
        "history.csv:3:no | export-cell.must-be-whole-number | d1,Talk,Won,2017-03-01,9999999999",
        "history.csv:3:no | export-stage-change.must-have-its-own-place | d1,Talk,Won,2017-01-10,1",
        "history.csv:3:to | export-cell.must-name-known-stage | d1,Talk,CANARY,2017-03-01,1",
        "history.csv:3:from | export-cell.must-name-known-stage | d1,CANARY,Won,2017-03-01,1",
        "history.csv:3:deal | export-cell.must-name-known-deal | CANARY,Talk,Won,2017-03-01,1",
        "history.csv:3:day | export-cell.must-not-be-blank | d1,Talk,Won,,1",
      })
  void setsAStageChangeAside(String place, String code, String row) {
    export
        .with("history.csv", "deal,from,to,day,no\nd1,,Talk,2017-01-10,1\n" + row + "\n")
        .mapping(
            "\"returns\"",
            "\"stageChanges\": [{\"file\": \"history.csv\", \"deal\": \"deal\", \"left\": \"from\","
                + " \"entered\": \"to\", \"date\": \"day\", \"sequence\": \"no\"}], \"returns\"");

    assertOne(Severity.WARNING, code, place);
  }

  @Test
  void setsAsideEveryoneBelowAManagerWhoseRowCannotBeUsed() {
    Collected read = export
        .mapping(
            "\"left\": \"left\"", "\"left\": \"left\", \"unlistedManagers\": {\"role\": \"Head\"}")
        .adding(
            "people.csv",
            "max,,zoe,North,Lead,soon,\ntom,,max,North,Seller,,\ntim,,tom,North,Seller,,\n")
        .read();

    assertThat(read.problems)
        .filteredOn(problem -> problem.severity() == Severity.WARNING)
        .extracting(Diagnostic::code, problem -> problem.location().toString())
        .containsExactly(
            tuple("export-cell.must-be-date", "people.csv:5:joined"),
            tuple("export-cell.must-name-known-person", "people.csv:6:boss"),
            tuple("export-cell.must-name-known-person", "people.csv:7:boss"));
    assertThat(read.rows.get(0).setAside()).isEqualTo(3);
  }

  @Test
  void failsWhenAFileIsMissing() {
    export.without("deals.csv");

    assertOne(Severity.ERROR, "export-file.must-exist", "deals.csv");
  }

  @Test
  void namesEveryMissingFileAndColumnAtOnce() {
    Collected read = export
        .without("deals.csv")
        .replacing("goals.csv", "quarter", "CANARY")
        .replacing("people.csv", "boss", "head")
        .read();

    assertThat(read.problems)
        .extracting(Diagnostic::code, problem -> problem.location().toString())
        .containsExactly(
            tuple("export-file.must-have-column", "people.csv:1:boss"),
            tuple("export-file.must-have-column", "goals.csv:1:quarter"),
            tuple("export-file.must-exist", "deals.csv"));
    assertThat(read.master).isEmpty();
    assertIsToldWithoutTelling(read);
  }

  @Test
  void failsWhenAHeadingThatIsUsedIsThereTwice() {
    export.replacing("deals.csv", "region", "owner");
    export.mapping("\"territory\": \"region\", \"stage\"", "\"stage\"");

    assertOne(Severity.ERROR, "export-file.must-have-column-once", "deals.csv:1:owner");
  }

  @Test
  void doesNotMindAHeadingThatIsThereTwiceAndNotUsed() {
    export
        .replacing("deals.csv", "region,stage", "stage,stage")
        .mapping(
            "\"territory\": \"region\", \"stage\": \"stage\"", "\"stage\": {\"always\": \"Talk\"}");

    assertThat(export.read().problems)
        .extracting(Diagnostic::severity)
        .doesNotContain(Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource({"amount, closed", "closed, amount", "owner, id", "opened, client"})
  void failsWhenAColumnIsReadInTwoWaysThatCannotBothBeRight(String field, String column) {
    String deals = Fixture.MAPPING.substring(
        Fixture.MAPPING.indexOf("\"deals\""), Fixture.MAPPING.indexOf("\"returns\""));
    export.mapping(deals, deals.replace(sources(field, field), sources(field, column)));

    assertOne(
        Severity.ERROR,
        "export-file.must-have-column-for-each-kind-of-cell",
        "deals.csv:1:" + column);
  }

  private static String sources(String field, String column) {
    return "\"" + field + "\": \"" + column + "\"";
  }

  @Test
  void failsWhenAFileIsEmpty() {
    export.with("clients.csv", "");

    assertOne(Severity.ERROR, "export-file.must-not-be-empty", "clients.csv");
  }

  @Test
  void failsWhenAFileIsInAnotherEncoding() {
    export.with(
        "deals.csv",
        (Fixture.DEALS + "дело,ann,Acme,Saw,,Won,,2017-03-15,70,\n")
            .getBytes(Charset.forName("windows-1251")));

    assertOne(Severity.ERROR, "export-file.must-be-in-declared-encoding", "deals.csv:6");
  }

  @Test
  void failsWhenAFileTurnsIntoAnotherEncodingFarDown() {
    StringBuilder many = new StringBuilder(Fixture.DEALS);
    for (int i = 10; i < 2_010; i++) {
      many.append("d").append(i).append(",ann,Acme,Saw,,Won,,2017-03-15,70,\n");
    }
    byte[] bytes = (many + "дело,ann,Acme,Saw,,Won,,2017-03-15,70,\n")
        .getBytes(Charset.forName("windows-1251"));
    export.with("deals.csv", bytes);

    Collected read = export.read();

    assertThat(read.problems)
        .filteredOn(problem -> problem.severity() != Severity.NOTE)
        .extracting(Diagnostic::code, problem -> problem.location().toString())
        .containsExactly(tuple("export-file.must-be-in-declared-encoding", "deals.csv:2006"));
    assertThat(read.intake).isEmpty();
  }

  @Test
  void failsWhenNoDealCanBeUsed() {
    Collected read = export
        .with(
            "deals.csv",
            Fixture.DEALS.lines().findFirst().orElseThrow()
                + "\nd1,CANARY,,,,Won,,2017-03-15,70,\n")
        .read();

    assertThat(read.problems)
        .filteredOn(problem -> problem.severity() != Severity.NOTE)
        .extracting(Diagnostic::code, problem -> problem.location().toString())
        .containsExactly(
            tuple("export-cell.must-name-known-person", "deals.csv:2:owner"),
            tuple("export-file.must-have-usable-row", "deals.csv"));
    assertThat(read.intake).isEmpty();
    assertIsToldWithoutTelling(read);
  }

  @Test
  void notesAFileOfHeadingsOnly() {
    export.with("returns.csv", "id,deal,owner,product,amount,date\r\n");

    assertOne(Severity.NOTE, "export-file.has-no-rows", "returns.csv");
    assertThat(export.read().intake).isPresent();
  }

  @Test
  void failsWhenPeopleReportInACircle() {
    export.replacing("people.csv", "zoe,Zoe Brown,,North", "zoe,Zoe Brown,ann,North");

    assertOne(Severity.ERROR, "department.must-have-no-reporting-cycle", "people.csv");
  }

  @Test
  void failsWhenAnUnlistedManagerLeadsSeveralTeamsAndNobodySaysWhichIsTheirs() {
    export
        .replacing("people.csv", "zoe,Zoe Brown,,North,Head,,\n", "")
        .replacing("people.csv", "bob,Bob Jones,zoe,North", "bob,Bob Jones,zoe,South")
        .mapping(
            "\"left\": \"left\"", "\"left\": \"left\", \"unlistedManagers\": {\"role\": \"Head\"}");

    assertOne(Severity.ERROR, "export-manager.must-lead-one-team", "people.csv");
  }

  @Test
  void failsWhenAFileIsFullOfBrokenQuotes() {
    Collected read =
        export.adding("deals.csv", "d9,\"CANARY\"7700.77,Acme\n".repeat(150)).read();

    assertThat(read.problems)
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .extracting(Diagnostic::code, problem -> problem.location().toString())
        .containsExactly(tuple("export-file.must-have-few-broken-rows", "deals.csv:105"));
    assertIsToldWithoutTelling(read);
  }

  private void assertOne(Severity severity, String code, String place) {
    Collected read = export.read();

    assertThat(read.problems)
        .filteredOn(problem ->
            problem.severity() == severity && !problem.code().contains("stood-on-ground"))
        .extracting(Diagnostic::code, problem -> problem.location().toString())
        .containsExactly(tuple(code, place));
    if (severity == Severity.ERROR) {
      assertThat(read.master.isPresent() && read.intake.isPresent()).isFalse();
    }
    assertIsToldWithoutTelling(read);
  }

  private static List<Object> withoutRows(Collected read) {
    MasterData data = read.master.orElseThrow();
    return List.of(
        data.department(),
        data.products(),
        data.clients(),
        data.territories(),
        data.goals(),
        data.terms());
  }

  /** Every problem has its sentence, and neither it nor anything else printed repeats a cell. */
  private static void assertIsToldWithoutTelling(Collected read) {
    for (Diagnostic problem : read.problems) {
      Wording.LANGUAGES.forEach(
          language -> assertThat(POLICIES.wording(language).keys()).contains(problem.code()));
    }
    assertThat(read.problems + " " + read.rows + read.master + read.intake)
        .doesNotContainIgnoringCase("canary")
        .doesNotContain("7700", "Smith", "Jones");
  }
}
