package io.sdr.examples.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be trusted gives exit code 2, one message with place and rule, and no results. */
class MonthMisuseTest {
  private static final String CANARY = "c4n4ry-77123";

  @TempDir
  Path directory;

  private Program program;

  @BeforeEach
  void makeUpADepartment() throws IOException {
    program = Program.in(directory);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"counting\":|\"unheard\": 1, \"counting\":|json.must-have-known-fields-only|rules.json",
        "\"counting\":|\"currency\": \"EUR\", \"counting\":|json.must-have-each-field-once|rules.json",
        "\"type\": \"bonus\"|\"type\": \"c4n4ry-77123\"|policy.must-be-known|rules.json:/schemes/0/parts/2/rule",
        "\"type\": \"salary\", |''|policy.must-be-named|rules.json:/schemes/0/parts/0/rule",
        "\"rate\": \"5%\"|\"rate\": \"c4n4ry-77123\"|percent.must-end-with-percent-sign|rules.json:/schemes/0/parts/1/rule/bands/2/rate",
        "\"rate\": \"5%\"|\"rate\": \"1e1000000000%\"|number.must-be-in-bounds|rules.json:/schemes/0/parts/1/rule/bands/2/rate",
        "\"amount\": \"EUR 400.00\"|\"amount\": \"EUR 1e1000000000\"|number.must-be-in-bounds|rules.json:/schemes/0/parts/2/rule",
        "\"percent\": \"80\"|\"percent\": \"100\"|banded-commission.must-have-rising-bounds|rules.json:/schemes/0/parts/1/rule",
        "\"decimals\": 2|\"decimals\": 3|rounding.must-not-be-finer-than-currency|rules.json:/schemes/0",
        "\"decimals\": 2|\"decimals\": \"2\"|json.must-have-value-of-type|rules.json:/schemes/0/rounding",
        "\"scheme\": \"Managers 2026\"|\"scheme\": \"c4n4ry-77123\"|rules.must-pay-by-known-schemes|rules.json",
        "\"format\": 1|\"format\": 2|rules.must-be-of-known-format|rules.json",
        "\"counting\": \"reached-or-beyond\",|''|json.must-have-required-fields|rules.json",
        "\"kind\": \"won\"|\"kind\": \"open\"|pipeline.must-have-one-won-stage|rules.json:/pipeline",
      })
  void wrongRulesAreRefusedAtTheirPlace(String from, String to, String code, String place)
      throws IOException {
    program.change("rules.json", from, to);

    assertRefused(code, place);
  }

  @Test
  void aTruncatedRulesFileIsRefused() throws IOException {
    String whole = Files.readString(program.data().resolve("rules.json"));
    program.with("rules.json", whole.substring(0, whole.length() / 2));

    assertRefused("json.must-be-well-formed", "rules.json:");
  }

  @Test
  void somethingAfterTheRulesIsRefused() throws IOException {
    String whole = Files.readString(program.data().resolve("rules.json"));
    program.with("rules.json", whole + "{}");

    assertRefused("json.must-end-after-document", "rules.json");
  }

  @Test
  void rulesAndMappingMustMeanTheSameStages() throws IOException {
    program
        .change("rules.json", "\"id\": \"Proposal\"", "\"id\": \"Offer\"")
        .change("rules.json", "\"Proposal\": \"60%\"", "\"Offer\": \"60%\"");

    assertRefused("month.stage-must-be-in-pipeline", "mapping.json:/stages/Proposal");
  }

  @Test
  void aGoalOfNobodyIsRefused() throws IOException {
    program.change(
        "rules.json",
        "\"counting\":",
        "\"goals\": [{\"person\": \"" + CANARY + "\", \"metric\": {\"type\": \"revenue\"},"
            + " \"period\": \"2026-10\", \"target\": {\"money\": \"EUR 5.00\"}}], \"counting\":");

    assertRefused("month.goal-must-be-of-known-person", "rules.json:/goals/0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "term:commission|term:comission|month.term-must-be-known|rules.json:/schemes/0/parts/1/rule/bands/0/rate",
        "\"term\": \"contest-place\"|\"term\": \"contest-plce\"|month.term-must-be-known|rules.json:/schemes/0/parts/5/rule/of/term",
        "\"term\": \"draw\"|\"term\": \"drw\"|month.term-must-be-known|rules.json:/payout/draw/term",
        "\"Borealis 200\"|\"Borealis 20\"|month.product-must-be-known|rules.json:/schemes/0/parts/4/rule/rule/of/0/products/0",
        "\"good\": [\"high\"]|\"good\": [\"hgih\"]|month.priority-must-be-known|rules.json:/leads/good/0",
        "\"Qualified\": \"25%\"|\"Qualifyed\": \"25%\"|month.stage-must-be-open-in-pipeline|rules.json:/outlook/stages/Qualifyed",
        "\"person\": \"P0000\"|\"person\": \"c4n4ry-77123\"|month.person-must-be-known|rules.json:/planning/goal/person",
        "\"by\": \"P0000\"|\"by\": \"c4n4ry-77123\"|month.person-must-be-known|rules.json:/planning/control/by",
      })
  void aNameThatNothingHasIsRefused(String from, String to, String code, String place)
      throws IOException {
    program.change("rules.json", from, to);

    assertRefused(code, place);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"roles\": [\"seller\"],\n      \"disciplines\"', /contests/0/roles/0",
    "'\"roles\": [\"seller\"],\n    \"amongPeople\"', /planning/roles/0",
    "'\"roles\": [\"seller\"],\n    \"good\"', /leads/roles/0",
  })
  void aRoleThatNobodyHasIsRefused(String roles, String place) throws IOException {
    program.change("rules.json", roles, roles.replace("seller", "sellr"));

    assertRefused("month.role-must-be-known", "rules.json:" + place);
  }

  @Test
  void aRoleThatIsPaidMayBeNobodys() throws IOException {
    program.change("rules.json", "\"role\": \"head\"", "\"role\": \"boss\"");

    assertThat(program.month()).isZero();
    assertThat(program.printed()).contains("“boss”", "“head”");
  }

  @Test
  void aGoalThatTheExportHasTooIsRefused() throws IOException {
    program.change(
        "rules.json",
        "\"counting\":",
        "\"goals\": [{\"person\": \"P0002\", \"metric\": {\"type\": \"revenue\"},"
            + " \"period\": \"2026-10\", \"target\": {\"money\": \"EUR 5.00\"}}], \"counting\":");

    assertRefused("goal.must-be-one-for-measure-and-period", "rules.json");
  }

  @Test
  void peopleAreListedOnce() throws IOException {
    program.change(
        "rules.json",
        "\"counting\":",
        "\"team\": {\"people\": [{\"id\": \"P1\", \"name\": \"Anna\"}]}, \"counting\":");

    assertRefused("month.people-must-be-listed-once", "rules.json:/team");
  }

  @Test
  void peopleAreListedSomewhere() throws IOException {
    String mapping = Files.readString(program.data().resolve("mapping.json"));
    program.with("mapping.json", mapping.replaceFirst("(?s)\"people\": \\[.*?\\],", ""));

    assertRefused("month.people-must-be-listed", "mapping.json");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    program.without("returns.csv");

    assertRefused("export-file.must-exist", "returns.csv");
  }

  @Test
  void missingRulesAreNamed() throws IOException {
    program.without("rules.json");

    assertRefused("input-file.must-exist", "rules.json");
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    program.change("deals.csv", ",closed,", ",decided,");

    assertRefused("export-file.must-have-column", "deals.csv");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    program.with("deals.csv", "");

    assertRefused("export-file.must-not-be-empty", "deals.csv");
  }

  @Test
  void wrongEncodingIsRefused() throws IOException {
    byte[] text = Files.readAllBytes(program.data().resolve("people.csv"));
    text[text.length - 20] = (byte) 0xE9;
    Files.write(program.data().resolve("people.csv"), text);

    assertRefused("export-file.must-be-in-declared-encoding", "people.csv");
  }

  @Test
  void aFileOfDealsThatCannotBeUsedAtAllIsRefused() throws IOException {
    String headings = Files.readAllLines(program.data().resolve("deals.csv")).get(0);
    program.with(
        "deals.csv", headings + "\nD1," + CANARY + ",C1,Atlas Pro,Won,,,,2026-10-01,5,EUR,\n");

    assertThat(program.month()).isEqualTo(2);
    assertThat(program.complaints())
        .anySatisfy(
            line -> assertThat(line).contains("deals.csv", "export-file.must-have-usable-row"))
        .noneSatisfy(line -> assertThat(line).contains(CANARY));
    assertThat(program.out()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "--lang, xx, There is no wording",
    "--period, 2026-13, A period is written",
    "--period, yesterday, A period is written",
  })
  void wrongOptionsAreRefused(String option, String value, String sentence) {
    assertThat(program.month(option, value)).isEqualTo(2);
    assertThat(program.complaints()).singleElement().asString().contains(option, sentence);
    assertThat(program.out()).doesNotExist();
  }

  @Test
  void optionsThatBelongTogetherAreAskedForTogether() {
    assertThat(program.run(
            "--data", program.data().toString(), "--out", program.out().toString()))
        .isEqualTo(2);
    assertThat(program.complaints())
        .singleElement()
        .asString()
        .containsPattern("(?i)--mapping[^,]*(is missing|missing)|missing[^.]*--mapping");
    assertThat(program.out()).doesNotExist();
  }

  @Test
  void aRootIsNoFileOfRules() {
    assertThat(program.month("--mapping", "/")).isEqualTo(2);
    assertThat(program.complaints())
        .singleElement()
        .asString()
        .contains("[input-file.must-be-no-directory]");
  }

  @Test
  void aDirectoryIsNoFileOfRules() {
    assertThat(program.month("--rules", program.data().toString())).isEqualTo(2);
    assertThat(program.complaints())
        .singleElement()
        .asString()
        .contains("[input-file.must-be-no-directory]");
  }

  @Test
  void rulesThatAreWrongAsAWholeAreWrongAtNoLine() throws IOException {
    program.change("rules.json", "\"format\": 1", "\"format\": 2");

    assertThat(program.month()).isEqualTo(2);
    assertThat(program.complaints()).singleElement().asString().contains(" rules.json: ");
  }

  @Test
  void aMarkOfTheEncodingIsNoPartOfADocument() throws IOException {
    for (String file : new String[] {"rules.json", "mapping.json", "facts.jsonl"}) {
      program.with(file, "\uFEFF" + Files.readString(program.data().resolve(file)));
    }

    assertThat(program.month()).isZero();
    assertThat(program.result("diagnostics.json")).doesNotContain("json.must-be-well-formed");
  }

  @Test
  void earlierResultsSurviveARunThatFails() throws IOException {
    program.month();
    String statements = program.result("statements.json");
    program.without("deals.csv");

    assertThat(program.month()).isEqualTo(2);
    assertThat(program.result("statements.json")).isEqualTo(statements);
  }

  @Test
  void aDirectoryWithOtherFilesIsNotTouched() throws IOException {
    Files.createDirectories(program.out());
    Files.writeString(program.out().resolve("thesis.txt"), "years of work");

    assertThat(program.month()).isEqualTo(2);
    assertThat(program.out().resolve("thesis.txt")).hasContent("years of work");
  }

  @Test
  void movesThatThePipelineForbidsAreCounted() throws IOException {
    program.change("rules.json", "\"kinds\": [\"next\", \"lose\"]", "\"kinds\": [\"next\"]");

    assertThat(program.month()).isZero();
    assertThat(program.result("diagnostics.json")).contains("stage-move.must-not-lose");
  }

  private void assertRefused(String code, String place) {
    assertThat(program.month()).isEqualTo(2);
    assertThat(program.complaints())
        .singleElement()
        .asString()
        .contains("[" + code + "]")
        .contains(placeOf(place));
    assertThat(String.join("\n", program.complaints())).doesNotContain(CANARY);
    assertThat(program.printed()).isEmpty();
    assertThat(program.out()).doesNotExist();
  }

  /** File and pointer stand around the line number. */
  private static CharSequence[] placeOf(String place) {
    return place.split(":", 2);
  }
}
