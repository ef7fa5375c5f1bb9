package io.sdr.process.blueprint;

import static io.sdr.process.blueprint.Versions.DAY_0;
import static io.sdr.process.blueprint.Versions.deal;
import static io.sdr.process.blueprint.Versions.pipeline;
import static io.sdr.process.blueprint.Versions.version;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DepartmentPipelinesTest {
  private static final DealKind RENEWAL = DealKind.of("renewal");
  private static final DealKind UPGRADE = DealKind.of("upgrade");
  private static final PipelineHistory SALES = PipelineHistory.of(List.of(
      version(1, 0, pipeline("A B"), "").build(),
      version(2, 10, pipeline("A B C"), "").build()));
  private static final PipelineHistory CARE =
      PipelineHistory.beginning(DAY_0, PipelineTemplates.afterSale());
  private static final PipelineLine REST = PipelineLine.of("new business", SALES);
  private static final PipelineLine CLIENTS = PipelineLine.of("clients", CARE, RENEWAL, UPGRADE);
  private static final DepartmentPipelines BOTH = DepartmentPipelines.of(List.of(REST, CLIENTS));
  private static final Deal NEW = deal("n", "A", 5).build();
  private static final Deal RENEWED = deal("r", "renewal", 5).kind(RENEWAL).build();

  @Test
  void leadsADealThroughThePipelineOfItsKind() {
    assertThat(BOTH.lineOf(RENEWED)).contains(CLIENTS);
    assertThat(BOTH.lineOf(deal("u", "renewal", 5).kind(UPGRADE).build())).contains(CLIENTS);
    assertThat(BOTH.lineOf(NEW)).contains(REST);
    assertThat(BOTH.lineOf(deal("x", "A", 5).kind(DealKind.of("trial")).build()))
        .contains(REST);
  }

  @Test
  void leadsADealNowhereThatNoPipelineTakes() {
    DepartmentPipelines clientsOnly = DepartmentPipelines.of(List.of(CLIENTS));

    assertThat(clientsOnly.lineOf(NEW)).isEmpty();
    assertThat(clientsOnly.versionOf(NEW, DAY_0)).isEmpty();
    assertThat(clientsOnly.lineOf(RENEWED)).contains(CLIENTS);
  }

  @Test
  void goesByTheVersionThatHoldsForTheDeal() {
    assertThat(BOTH.versionOf(NEW, DAY_0.plusDays(20))).contains(SALES.version(1));
    assertThat(BOTH.versionOf(deal("l", "A", 10).build(), DAY_0.plusDays(20)))
        .contains(SALES.version(2));
    assertThat(BOTH.versionOf(RENEWED, DAY_0.plusDays(20))).contains(CARE.latest());
  }

  @Test
  void findsALineByItsName() {
    assertThat(BOTH.find("clients")).contains(CLIENTS);
    assertThat(BOTH.find("sales")).isEmpty();
    assertThat(BOTH.lines()).containsExactly(REST, CLIENTS);
  }

  @Test
  void takesEachDealOnce() {
    String rule = "department-pipelines.must-take-each-deal-once";

    assertRefused(
        rule,
        () -> DepartmentPipelines.of(List.of(CLIENTS, PipelineLine.of("more", CARE, UPGRADE))));
    assertRefused(
        rule, () -> DepartmentPipelines.of(List.of(REST, PipelineLine.of("other", SALES))));
    assertRefused(
        "department-pipelines.must-have-each-name-once",
        () ->
            DepartmentPipelines.of(List.of(REST, PipelineLine.of("new business", CARE, RENEWAL))));
    assertRefused("department-pipelines.must-have-lines", () -> DepartmentPipelines.of(List.of()));
    assertRefused("pipeline-line.must-have-name", () -> PipelineLine.of(" ", SALES));
  }

  @Test
  void isEqualByItsLinesAndSurvivesJson() {
    SdrJson json = SdrJson.with(PolicyRegistry.discovered(getClass().getClassLoader()));
    DepartmentPipelines read =
        json.read(json.write(BOTH), DepartmentPipelines.class).orRefuse();

    assertThat(read).isEqualTo(BOTH).hasSameHashCodeAs(BOTH).hasToString(BOTH.toString());
    assertThat(DepartmentPipelines.of(List.of(REST))).isNotEqualTo(BOTH);
    assertThat(BOTH.equals((Object) BOTH.lines())).isFalse();
    assertThat(DepartmentPipelines.of(List.of(REST)).hashCode()).isNotEqualTo(BOTH.hashCode());
    assertThat(BOTH.toString()).contains("new business");
  }
}
