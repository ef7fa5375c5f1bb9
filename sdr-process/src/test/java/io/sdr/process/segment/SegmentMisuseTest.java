package io.sdr.process.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents about segments that nobody should write, and somebody will. */
class SegmentMisuseTest {
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(SegmentMisuseTest.class.getClassLoader()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'funnel':{'openDeals':'undecided','lossValue':'own-amount'},'leastDeals':0,"
            + "'rate':{'type':'own'}} | segment-rules.must-ask-for-a-deal",
        "{'funnel':{'openDeals':'undecided','lossValue':'own-amount'},'leastDeals':1,"
            + "'rate':{'type':'shrunk','deals':0}} | segment-rate.must-be-worth-some-deals",
        "{'funnel':{'openDeals':'undecided','lossValue':'own-amount'},'leastDeals':1,"
            + "'rate':{'type':'acme:best'}} | policy.must-be-known",
        "{'funnel':{'openDeals':'undecided','lossValue':'own-amount'},'leastDeals':1,"
            + "'rate':{'type':'own'},'level':'100%'} | segment-rules.must-have-level-of-a-part",
      })
  void namesWhatIsWrongWithRulesOfSegments(String document, String code) {
    assertWrong(document, SegmentRules.class, code);
  }

  private static void assertWrong(String document, Class<?> type, String code) {
    assertThat(JSON.read(document.replace('\'', '"'), type).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(code);
  }
}
