package io.sdr.process.leadchance;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.process.scoring.KeptScore;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import io.sdr.process.scoring.PointsRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that nobody should write, and somebody will. */
class ScoringMisuseTest {
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(ScoringMisuseTest.class.getClassLoader()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | json.must-have-required-fields",
        "{'won':1,'lost':0,'x':1} | json.must-have-known-fields-only",
        "{'won':-1,'lost':0} | win-table.must-account-for-leads",
        "{'won':9223372036854775807,'lost':9223372036854775807} | win-table.must-account-for-leads",
        "{'won':0,'lost':1,'lostIn':{'a':9223372036854775807,'b':9223372036854775807}}"
            + " | win-table.must-account-for-leads",
        "{'won':0,'lost':1,'traits':{'t':{}}} | win-table.must-account-for-leads",
        "{'won':0,'lost':1,'traits':{'t':{'v':{'hits':0,'trials':2}}}}"
            + " | win-table.must-account-for-leads",
        "{'won':0,'lost':1,'traits':{'t':{'v':{'hits':2,'trials':1}}}}"
            + " | proportion.must-have-hits-within-trials",
      })
  void namesWhatIsWrongWithATable(String document, String code) {
    assertWrong(document, WinTable.class, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'stages':[],'smoothing':1e9,'smallCounts':'drawn','leastWon':0,'leastLost':0}"
            + " | bayes-rules.must-add-some-leads",
        "{'stages':[],'smoothing':0.00000001,'smallCounts':'drawn','leastWon':0,'leastLost':0}"
            + " | bayes-rules.must-add-some-leads",
        "{'stages':[],'smoothing':1,'smallCounts':'guessed','leastWon':0,'leastLost':0}"
            + " | json.must-have-known-word",
        "{'stages':['a','a'],'smoothing':1,'smallCounts':'drawn','leastWon':0,'leastLost':0}"
            + " | bayes-rules.must-have-each-stage-once",
      })
  void namesWhatIsWrongWithRulesOfChances(String document, String code) {
    assertWrong(document, BayesRules.class, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name':'r','rules':[]} | points-rules.must-have-rules",
        "{'name':'r','rules':[{'name':'a','points':1,'criterion':{'type':'acme:moon'}}]}"
            + " | policy.must-be-known",
        "{'name':'r','rules':[{'name':'a','points':1e400,'criterion':{'type':'signal','kind':'x'}}]}"
            + " | number.must-be-in-bounds",
        "{'name':'r','rules':[{'name':'a','points':1,'criterion':{'type':'all-of','criteria':[]}}]}"
            + " | lead-criterion.must-be-of-some-criteria",
      })
  void namesWhatIsWrongWithRulesOfPoints(String document, String code) {
    assertWrong(document, PointsRules.class, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'lead':'l','created':'2024-03-08T09:30:00Z','traits':{'stage':['a']}}"
            + " | lead-profile.must-not-have-a-trait-called-stage",
        "{'lead':'l','created':'2024-03-08T09:30:00Z','traits':{'a':[]}}"
            + " | lead-profile.must-have-values-of-traits",
        "{'lead':'l','created':'2024-03-08T09:30:00Z','numbers':{'a':1e999999999}}"
            + " | number.must-be-in-bounds",
        "{'lead':'l','created':'yesterday'} | moment.must-be-well-formed",
      })
  void namesWhatIsWrongWithAProfile(String document, String code) {
    assertWrong(document, LeadProfile.class, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'automated':{'value':101}} | lead-score.must-be-within-the-scale",
        "{'automated':{}} | measurement.must-be-value-or-undefined",
      })
  void namesWhatIsWrongWithAKeptScore(String document, String code) {
    assertWrong(document, KeptScore.class, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'naive-bayes'} | json.must-have-required-fields",
        "{'type':'crystal-ball'} | policy.must-be-known",
      })
  void namesWhatIsWrongWithAModel(String document, String code) {
    assertWrong(document, LeadScore.class, code);
  }

  private static void assertWrong(String document, Class<?> type, String code) {
    assertThat(JSON.read(document.replace('\'', '"'), type).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(code);
  }
}
