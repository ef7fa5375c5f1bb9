package io.sdr.kpi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.json.JsonLimits;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.kpi.tracking.DayPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalSettingMisuseTest {
  private static final SdrJson JSON = SdrJson.with(
      PolicyRegistry.discovered(GoalSettingMisuseTest.class.getClassLoader()), JsonLimits.RESULTS);

  private static List<String> problems(String json, Class<?> type) {
    return JSON.read(json, type).diagnostics().stream().map(Diagnostic::code).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"stage\": \"analysed\"|\"stage\": \"agreed\"|goal-version.must-not-leave-out-a-step",
        "\"stage\": \"agreed\"|\"stage\": \"closed\"|goal-version.must-not-leave-out-a-step",
        "\"stage\": \"set-out\"|\"stage\": \"proposed\"|goal-version.must-begin",
        "\"on\": \"2026-01-07\"|\"on\": \"2026-01-04\"|goal-version.must-not-go-back-in-time",
        "\"stance\": \"agrees\"|\"stance\": \"objects\"|remark.must-say-what-it-objects-to",
        "\"side\": \"load\"|\"side\": \"skills\"|"
            + "goal-version.must-look-at-history-skills-and-load",
        "\"since\": \"2026-02-01\"|\"since\": \"2026-01-11\"|goal-version.must-hold-forward",
        "\"since\": \"2026-02-01\"|\"since\": \"2026-02-02\"|"
            + "goal-version.must-not-be-in-force-early",
        "\"number\": 1|\"number\": 2|goal-version.must-say-what-it-corrects"
      })
  void aVersionWhoseStoryCannotBeIsNotRead(String written, String forged, String code) {
    String json = JSON.write(Versions.inForce());
    assertThat(json).contains(written);
    assertThat(problems(json, GoalVersion.class)).isEmpty();
    assertThat(problems(json.replace(written, forged), GoalVersion.class)).containsExactly(code);
  }

  @Test
  void aPlanHasEachDayOnceAndAtLeastOne() {
    String day = "{\"day\": \"2026-06-01\", \"weight\": \"1\"}";
    assertThat(problems("[" + day + "]", DayPlan.class)).isEmpty();
    assertThat(problems("[" + day + "," + day + "]", DayPlan.class))
        .containsExactly("day-plan.must-have-each-day-once");
    assertThat(problems("[]", DayPlan.class)).containsExactly("day-plan.must-have-a-day-to-work");
    assertThat(problems("[" + day.replace("\"1\"", "\"-1\"") + "]", DayPlan.class))
        .containsExactly("day-plan.must-have-positive-weights");
  }
}
