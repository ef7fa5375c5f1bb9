package io.sdr.examples.department.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportMappingTest {
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(ExportMappingTest.class.getClassLoader()));

  @ParameterizedTest
  @ValueSource(strings = {"maven-crm", "adventureworks"})
  void readsBackWhatItWrites(String name) throws IOException {
    ExportMapping mapping = shipped(name);

    assertThat(JSON.read(JSON.write(mapping), ExportMapping.class).orRefuse()).isEqualTo(mapping);
  }

  @Test
  void leavesTheUsualToBeUnderstood() throws IOException {
    ExportMapping mapping = shipped("maven-crm");

    assertThat(mapping.encoding()).isEqualTo("UTF-8");
    assertThat(mapping.delimiter()).isEqualTo(",");
    assertThat(mapping.dates()).containsExactly("yyyy-MM-dd");
    assertThat(mapping.numbers()).isEqualTo(NumberStyle.plain());
    assertThat(mapping.currency()).hasValue(CurrencyUnit.USD);
    assertThat(mapping.deals().get(0).blankClient()).isEqualTo(Treatment.NOTE);
    assertThat(mapping.deals().get(0).unknownClient()).isEqualTo(Treatment.SET_ASIDE);
    assertThat(mapping.people().get(0).ends()).isEqualTo(EndDay.LAST_DAY);
  }

  @Test
  void knowsTheStageBehindEveryName() {
    ExportMapping mapping = ExportMapping.builder()
        .currency(CurrencyUnit.USD)
        .putStage(
            "Closed Won",
            StageMeaning.builder().stage(StageId.of("won")).outcome(Outcome.WON).build())
        .putStage("Talk", StageMeaning.of(Outcome.OPEN))
        .addPeople(people())
        .build();

    assertThat(mapping.stageIds())
        .containsExactly(entry("Closed Won", StageId.of("won")), entry("Talk", StageId.of("Talk")));
  }

  @Test
  void listsItsTablesInTheOrderOfReading() throws IOException {
    assertThat(shipped("adventureworks").tables())
        .extracting(Table::meaning)
        .containsExactly("people", "territories", "presentTerritories", "goals", "terms", "deals");
  }

  private static PeopleTable people() {
    return PeopleTable.builder()
        .file(FileName.of("people.csv"))
        .id(Source.column("id"))
        .team(Source.always("Sales"))
        .role(Source.column("role").whenBlank("Seller"))
        .build();
  }

  private static ExportMapping shipped(String name) throws IOException {
    return JSON.read(
            Files.readAllBytes(Path.of("mappings", name + ".mapping.json")), ExportMapping.class)
        .orRefuse();
  }
}
