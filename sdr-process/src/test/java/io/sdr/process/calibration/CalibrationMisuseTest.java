package io.sdr.process.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.process.scoring.LeadScore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents about calibrations that nobody should write, and somebody will. */
class CalibrationMisuseTest {
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(CalibrationMisuseTest.class.getClassLoader()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'isotonic','blocks':[]} | isotonic-curve.must-have-a-block",
        "{'type':'isotonic'} | isotonic-curve.must-have-a-block",
        "{'type':'isotonic','blocks':[{'from':'20%','to':'10%','won':{'hits':0,'trials':1}}]}"
            + " | calibration-block.must-have-bounds-in-order",
        "{'type':'isotonic','blocks':[{'from':'1%','to':'2%','won':{'hits':0,'trials':0}}]}"
            + " | calibration-block.must-have-a-lead",
        "{'type':'logistic','slope':-1,'shift':0} | logistic-curve.must-rise",
        "{'type':'logistic','slope':1e400,'shift':0} | number.must-be-in-bounds",
        "{'type':'crystal-ball'} | policy.must-be-known",
      })
  void namesWhatIsWrongWithACurve(String document, String code) {
    assertWrong(document, ChanceCurve.class, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'method':{'type':'isotonic'},'leastWon':0,'leastLost':1}"
            + " | calibration-rules.must-ask-for-a-lead-of-each-kind",
        "{'method':{'type':'isotonic'},'leastWon':1,'leastLost':1,'low':'60%','high':'50%'}"
            + " | calibration-rules.must-have-bounds-within-the-whole",
        "{'method':{'type':'by-eye'},'leastWon':1,'leastLost':1} | policy.must-be-known",
      })
  void namesWhatIsWrongWithRules(String document, String code) {
    assertWrong(document, CalibrationRules.class, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = "{'type':'calibrated'} | json.must-have-required-fields")
  void namesWhatIsWrongWithACalibratedScore(String document, String code) {
    assertWrong(document, LeadScore.class, code);
  }

  private static void assertWrong(String document, Class<?> type, String code) {
    assertThat(JSON.read(document.replace('\'', '"'), type).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(code);
  }
}
