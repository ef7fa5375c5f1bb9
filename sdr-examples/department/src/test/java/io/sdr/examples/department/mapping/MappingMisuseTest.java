package io.sdr.examples.department.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.explain.Wording;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingMisuseTest {
  private static final PolicyRegistry POLICIES =
      PolicyRegistry.discovered(MappingMisuseTest.class.getClassLoader());
  private static final SdrJson JSON = SdrJson.with(POLICIES);
  private static final String PEOPLE =
      "'people': [{'file': 'p.csv', 'id': 'id', 'team': 'team', 'role': 'role'}]";
  private static final String DEALS =
      "{'file': 'd.csv', 'id': 'id', 'owner': 'owner', 'stage': 'stage', 'closed': 'closed', 'amount': 'amount'";
  private static final String GOALS =
      "'goals': [{'file': 'g.csv', 'person': 'p', 'target': 't', 'as': 'number', 'metric': {'type': 'deals-won'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "export-mapping.must-be-of-known-format | {'format': 2, PEOPLE}",
        "json.must-have-required-fields | {PEOPLE}",
        "json.must-have-known-fields-only | {'format': 1, PEOPLE, 'person': []}",
        "json.must-have-each-field-once | {'format': 1, 'format': 1, PEOPLE}",
        "json.must-have-value-of-type | {'format': '1', PEOPLE}",
        "export-mapping.must-have-known-encoding | {'format': 1, 'encoding': 'latin-99', PEOPLE}",
        "export-mapping.must-have-known-encoding | {'format': 1, 'encoding': '!', PEOPLE}",
        "export-mapping.must-have-one-delimiter-character | {'format': 1, 'delimiter': '', PEOPLE}",
        "export-mapping.must-have-one-delimiter-character | {'format': 1, 'delimiter': ';;', PEOPLE}",
        "export-mapping.must-have-one-delimiter-character | {'format': 1, 'delimiter': '\\n', PEOPLE}",
        "export-mapping.must-have-date-patterns | {'format': 1, 'dates': [], PEOPLE}",
        "export-mapping.must-have-date-patterns | {'format': 1, 'dates': ['tt.mm'], PEOPLE}",
        "export-mapping.must-have-date-patterns | {'format': 1, 'dates': ['HH:mm'], PEOPLE}",
        "export-mapping.must-have-date-patterns | {'format': 1, 'dates': ['MM/yyyy'], PEOPLE}",
        "term-name.must-be-lower-case-with-hyphens | {'format': 1, PEOPLE, 'terms': [{'file': 't.csv', 'person': 'p', 'terms': {'My Rate': {'source': 'r', 'as': 'number'}}}]}",
        "number-style.must-have-one-decimal-character | {'format': 1, 'numbers': {'decimal': ''}, PEOPLE}",
        "number-style.must-have-distinct-characters | {'format': 1, 'numbers': {'decimal': ',', 'grouping': ' ,'}, PEOPLE}",
        "number-style.must-have-distinct-characters | {'format': 1, 'numbers': {'grouping': '0'}, PEOPLE}",
        "currency.must-be-well-formed | {'format': 1, 'currency': 'ZZZ', PEOPLE}",
        "export-mapping.must-have-currency-of-amounts | {'format': 1, PEOPLE, 'deals': [DEALS}]}",
        "export-mapping.must-know-every-entered-stage | {'format': 1, 'currency': 'USD', PEOPLE, 'deals': [DEALS, 'entered': {'Talk': 'talk'}}]}",
        "export-mapping.must-have-one-source-of-stage-changes | {'format': 1, 'currency': 'USD', PEOPLE, 'stages': {'Talk': {'outcome': 'open'}}, 'deals': [DEALS, 'entered': {'Talk': 'talk'}}], 'stageChanges': [{'file': 's.csv', 'deal': 'd', 'entered': 't', 'date': 'when'}]}",
        "json.must-have-known-word | {'format': 1, PEOPLE, 'stages': {'Talk': {'outcome': 'maybe'}}}",
        "alias.must-stand-for-a-name | {'format': 1, PEOPLE, 'aliases': {'products': {'A': 'B', 'B': 'C'}}}",
        "alias.must-stand-for-a-name | {'format': 1, PEOPLE, 'aliases': {'people': {'A': ''}}}",
        "export-goals.must-state-period-in-one-way | {'format': 1, PEOPLE, GOALS}]}",
        "export-goals.must-state-period-in-one-way | {'format': 1, PEOPLE, GOALS, 'start': 's'}]}",
        "export-goals.must-state-period-in-one-way | {'format': 1, PEOPLE, GOALS, 'period': 's', 'end': 'e'}]}",
        "export-goals.must-state-period-in-one-way | {'format': 1, PEOPLE, GOALS, 'start': 's', 'end': 'e', 'untilNext': '2017-01-01'}]}",
        "policy.must-be-known | {'format': 1, PEOPLE, 'goals': [{'file': 'g.csv', 'person': 'p', 'period': 'q', 'target': 't', 'as': 'number', 'metric': {'type': 'luck'}}]}",
        "export-terms.must-name-a-term | {'format': 1, PEOPLE, 'terms': [{'file': 't.csv', 'person': 'p', 'terms': {}}]}",
        "export-source.must-be-column-or-always | {'format': 1, 'people': [{'file': 'p.csv', 'id': 'id', 'team': {'always': 'a', 'column': 'b'}, 'role': 'role'}]}",
        "export-source.must-be-column-or-always | {'format': 1, 'people': [{'file': 'p.csv', 'id': 'id', 'team': {'always': 'a', 'blank': 'b'}, 'role': 'role'}]}",
        "export-source.must-be-column-or-always | {'format': 1, 'people': [{'file': 'p.csv', 'id': 'id', 'team': {'colum': 'a'}, 'role': 'role'}]}",
        "export-source.must-be-column-or-always | {'format': 1, 'people': [{'file': 'p.csv', 'id': 'id', 'team': 5, 'role': 'role'}]}",
        "export-source.must-be-column-or-always | {'format': 1, 'people': [{'file': 'p.csv', 'id': 'id', 'team': {'always': 5}, 'role': 'role'}]}",
        "export-source.must-not-be-blank | {'format': 1, 'people': [{'file': 'p.csv', 'id': 'id', 'team': ' ', 'role': 'role'}]}",
      })
  void refusesAMappingThatCannotBeMeant(String code, String text) {
    List<Diagnostic> problems = JSON.read(json(text), ExportMapping.class).diagnostics();

    assertThat(problems).extracting(Diagnostic::code).containsExactly(code);
    Wording.LANGUAGES.forEach(
        language -> assertThat(POLICIES.wording(language).keys()).contains(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.csv",
        "/etc/passwd",
        "a/../../b.csv",
        "..",
        ".",
        "",
        "a//b.csv",
        "./a.csv",
        "C:a.csv",
        "..\\secret.csv",
        "\\\\host\\share",
        "a\u0000.csv",
        "a/",
        "a\nb"
      })
  void refusesAFileNameThatLeadsElsewhere(String name) {
    assertThatThrownBy(() -> FileName.of(name))
        .hasMessageStartingWith("export file name must stay in directory");
  }

  @Test
  void takesAFileNameInAFolderOfTheExport() {
    assertThat(FileName.of("2017/сделки 1..2.csv")).hasToString("2017/сделки 1..2.csv");
  }

  private static String json(String text) {
    return text.replace("PEOPLE", PEOPLE)
        .replace("DEALS", DEALS)
        .replace("GOALS", GOALS)
        .replace('\'', '"');
  }
}
