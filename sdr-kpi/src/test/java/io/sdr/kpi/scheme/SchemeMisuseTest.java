package io.sdr.kpi.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every document here is wrong in one way and holds the word or number 666, which no diagnostic may repeat. */
class SchemeMisuseTest {
  private static final PolicyRegistry REGISTRY =
      PolicyRegistry.discovered(SchemeMisuseTest.class.getClassLoader());
  private static final SdrJson JSON = SdrJson.with(REGISTRY);
  private static final String BASE = "'base':{'type':'measured','metric':{'type':'revenue'}}";

  private static <T> Diagnostic problem(String json, Class<T> type) {
    Checked<T> read = JSON.read(json.replace('\'', '"'), type);
    assertThat(read.value()).isEmpty();
    assertThat(read.diagnostics()).hasSize(1);
    Diagnostic problem = read.diagnostics().get(0);
    assertThat(problem.toString()).doesNotContain("666");
    for (String language : new String[] {"en", "ru"}) {
      assertThat(REGISTRY.wording(Locale.forLanguageTag(language)).keys()).contains(problem.code());
    }
    return problem;
  }

  private static String scheme(String rule) {
    return "{'name':'A','currency':'USD','rounding':{'decimals':2,'mode':'HALF_UP'},"
        + "'roundedAt':'line','parts':[{'name':'a','rule':{'type':'bonus','amount':'USD 1'}},"
        + "{'name':'666','rule':" + rule + "}]}";
  }

  private static String bands(String bands) {
    return "{'type':'banded-commission'," + BASE + ",'boundary':'lower-inclusive','bands':[" + bands
        + "]}";
  }

  private static String band(String from, String rate) {
    return "{'from':" + from + ",'rate':" + rate + ",'reach':'slice'}";
  }

  private static void refused(String rule, String code, String pointer) {
    Diagnostic problem = problem(scheme(rule), MotivationScheme.class);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.location().pointer()).contains(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'type':'bonus666','amount':'USD 1'} | policy.must-be-known | /parts/1/rule",
        "{'amount':'USD 666'} | policy.must-be-named | /parts/1/rule",
        "'bonus666' | json.must-have-value-of-type | /parts/1/rule",
        "{'type':'bonus','amount':'USD 1','of':666} | json.must-have-known-fields-only | /parts/1/rule/of",
        "{'type':'bonus','amount':'666%'} | bonus.must-be-an-amount | /parts/1/rule",
        "{'type':'bonus','amount':'USD -666'} | agreed.must-not-be-negative | /parts/1/rule/amount",
        "{'type':'bonus','amount':'USD 6.666'} | money.must-be-well-formed | /parts/1/rule/amount",
        "{'type':'bonus','amount':666} | json.must-have-value-of-type | /parts/1/rule/amount",
        "{'type':'bonus','amount':'term:Name 666'} | term-name.must-be-lower-case-with-hyphens | /parts/1/rule/amount",
        "{'type':'bonus'} | json.must-have-required-fields | /parts/1/rule",
        "{'type':'bonus','amount':null} | json.must-have-required-fields | /parts/1/rule",
        "{'type':'commission','base':{'type':'measured','metric':{'type':'revenue666'}},'rate':'5%'} | policy.must-be-known | /parts/1/rule/base/metric",
        "{'type':'commission','base':{'type':'measured','metric':{'type':'revenue'},'scope':'all666'},'rate':'5%'} | json.must-have-known-word | /parts/1/rule/base/scope",
        "{'type':'commission','base':{'type':'measured','metric':{'type':'revenue'}},'rate':'USD 666'} | commission.must-have-a-percentage-as-rate | /parts/1/rule",
        "{'type':'commission','base':{'type':'measured','metric':{'type':'revenue'}},'rate':'1e1000000000%'} | number.must-be-in-bounds | /parts/1/rule/rate",
        "{'type':'commission','base':{'type':'measured','metric':{'type':'revenue'}},'rate':'-666%'} | agreed.must-not-be-negative | /parts/1/rule/rate",
        "{'type':'commission','base':{'type':'measured'},'rate':'5%'} | json.must-have-required-fields | /parts/1/rule/base",
        "{'type':'override','metric':{'type':'cycle-days','outcome':'open'},'rate':'5%'} | cycle-days.must-be-of-decided-deals | /parts/1/rule/metric",
        "{'type':'salary','amount':'USD 666','per':'fortnight','proration':'calendar-days'} | json.must-have-known-word | /parts/1/rule/per",
      })
  void aWrongRuleIsNamedByPlaceAndReason(String rule, String code, String pointer) {
    refused(rule, code, pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        " | | banded-commission.must-have-bands | /parts/1/rule",
        "{'money':'USD 666'} | '5%' | banded-commission.must-begin-at-zero | /parts/1/rule",
        "{'number':'666'} | '5%' | rate-band.must-begin-at-amount-or-percentage | /parts/1/rule/bands/0",
        "{'money':'USD 0'} | 'USD 666' | rate-band.must-have-a-percentage-as-rate | /parts/1/rule/bands/0",
        "{'money':'USD 0'} | '-666%' | agreed.must-not-be-negative | /parts/1/rule/bands/0/rate",
        "{'percent':'1e1000000000'} | '5%' | number.must-be-in-bounds | /parts/1/rule/bands/0/from",
        "{'money':'USD 666','percent':'0'} | '5%' | figure.must-be-one-kind | /parts/1/rule/bands/0/from",
        "{'euros':'666'} | '5%' | figure.must-be-of-known-kind | /parts/1/rule/bands/0/from",
      })
  void aWrongBandIsNamedByPlaceAndReason(String from, String rate, String code, String pointer) {
    refused(bands(from == null ? "" : band(from, rate)), code, pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'money':'USD 0'} | banded-commission.must-have-rising-bounds",
        "{'money':'EUR 666'} | banded-commission.must-have-bounds-of-one-kind",
        "{'percent':'666'} | banded-commission.must-have-bounds-of-one-kind",
      })
  void bandsRiseInOneUnit(String second, String code) {
    refused(
        bands(band("{'money':'USD 0'}", "'5%'") + "," + band(second, "'6%'")),
        code,
        "/parts/1/rule");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'name':'A' | 'name':' ' | scheme.must-have-a-name | ^^",
        "'name':'A' | 'name':null | json.must-have-required-fields | ^^",
        "'name':'666' | 'name':'a' | scheme.must-have-each-part-once | ^^",
        "'name':'666' | 'name':'' | scheme-part.must-have-a-name | /parts/1",
        "'decimals':2 | 'decimals':3 | rounding.must-not-be-finer-than-currency | ^^",
        "'decimals':2 | 'decimals':2.5 | json.must-have-value-of-type | /rounding/decimals",
        "'HALF_UP' | 'UNNECESSARY' | rounding.must-have-direction | /rounding",
        "'USD',  | 'QQQ', | currency.must-be-well-formed | /currency",
        "'roundedAt':'line', | 'roundedAt':'line','caps':[{'name':'a','parts':[],'amount':'USD 9','per':'year','excess':'lost','withholds':'due-last'}], | scheme.must-name-caps-unlike-parts | ^^",
        "'roundedAt':'line', | 'roundedAt':'line','caps':[{'name':'top','parts':['b'],'amount':'USD 9','per':'year','excess':'lost','withholds':'due-last'}], | scheme.must-have-parts-of-cap | ^^",
        "'roundedAt':'line', | 'roundedAt':'line','caps':[{'name':'top','parts':['a'],'amount':'EUR 9','per':'year','excess':'lost','withholds':'due-last'}], | scheme.must-have-caps-in-own-currency | ^^",
        "'roundedAt':'line', | 'roundedAt':'line','caps':[{'name':'top','parts':[],'amount':'USD 9','per':'year','excess':'lost','withholds':'due-last'},{'name':'top','parts':[],'amount':'USD 8','per':'year','excess':'lost','withholds':'due-last'}], | pay-caps.must-differ-in-name | ^^",
        "'roundedAt':'line', | 'roundedAt':'line','caps':[{'name':'top','parts':['top'],'amount':'USD 9','per':'year','excess':'lost','withholds':'due-last'}], | pay-cap.must-not-cover-itself | /caps/0",
        "'roundedAt':'line', | ^^ | json.must-have-required-fields | ^^",
      })
  void aWrongSchemeIsNamedByPlaceAndReason(
      String right, String wrong, String code, String pointer) {
    String json = scheme("{'type':'bonus','amount':'USD 666'}");
    assertThat(json).contains(right);
    Diagnostic problem = problem(json.replace(right, wrong), MotivationScheme.class);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.location().pointer().orElse("")).isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "[null] | json.must-have-value-of-type",
        "[{'person':'666'}] | json.must-have-required-fields",
        "[{'person':'a','metric':{'type':'revenue'},'period':'2011-05','target':{'money':'USD -666'}}] | goal.must-not-have-negative-target",
        "[{'person':'a','metric':{'type':'revenue'},'period':'2011-05','target':{'word':'666'}}] | goal.must-have-a-number-as-target",
        "[{'person':'','metric':{'type':'revenue'},'period':'2011-05','target':{'number':'666'}}] | person-id.must-not-be-blank",
        "[{'person':'a','metric':{'type':'revenue'},'period':'2011-13','target':{'number':'666'}}] | period.must-be-well-formed",
      })
  void aWrongGoalIsNamed(String goals, String code) {
    assertThat(problem(goals, Goals.class).code()).isEqualTo(code);
    if (!"[null]".equals(goals)) {
      String goal = goals.substring(1, goals.length() - 1);
      assertThat(problem(goal, Goal.class).code()).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'part':'a','amount':'USD 666','unmet':'no-goal'} | statement-line.must-pay-nothing-when-unmet",
      })
  void aWrongStatementLineIsNamed(String line, String code) {
    assertThat(problem(line, StatementLine.class).code()).isEqualTo(code);
    String statement =
        "{'person':'a','period':'2011','scheme':'b','total':'USD 666','lines':[" + line + "]}";
    assertThat(problem(statement, Statement.class).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'value':{},'sample':666} | measurement.must-be-value-or-undefined",
      })
  void aWrongReadingIsNamed(String reading, String code) {
    assertThat(problem(reading, Reading.class).code()).isEqualTo(code);
  }

  @Test
  void aMissingPartOfARecordIsNamedByItsPlace() {
    missing(scheme("null"), MotivationScheme.class, "/parts/1");
    missing(
        scheme("{'type':'bonus','amount':'USD 1'}").replace("'666'", "null"),
        MotivationScheme.class,
        "/parts/1");
    missing(scheme(bands(band("null", "'5%'"))), MotivationScheme.class, "/parts/1/rule/bands/0");
    missing(
        scheme(bands(band("{'money':'USD 0'}", "null"))),
        MotivationScheme.class,
        "/parts/1/rule/bands/0");
    missing("{'part':null,'amount':'USD 666'}", StatementLine.class, "");
    missing("{'part':'666'}", StatementLine.class, "");
    missing("{'sample':666}", Reading.class, "");
  }

  private static void missing(String json, Class<?> type, String pointer) {
    Diagnostic problem = problem(json, type);
    assertThat(problem.code()).startsWith("json.must-have-");
    assertThat(problem.location().pointer().orElseThrow()).startsWith(pointer);
  }

  @Test
  void anAbsurdBoundCostsNothing() {
    Diagnostic problem = problem(
        scheme(bands(band("{'money':'USD 1e1000000000'}", "'5%'"))), MotivationScheme.class);
    assertThat(problem.location().pointer()).contains("/parts/1/rule/bands/0/from");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'calls':-1} | tally.must-not-be-negative",
        "{'calls':666.5} | json.must-have-value-of-type",
        "{'calls':'many'} | json.must-have-value-of-type",
      })
  void aWrongTallyIsNamed(String counts, String code) {
    String tally = "{'currency':'USD','counts':" + counts + "}";
    assertThat(problem(tally, Tally.class).code()).isEqualTo(code);
  }
}
