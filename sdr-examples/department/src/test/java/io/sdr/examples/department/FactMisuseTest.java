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

/** A fact that cannot be used sets its line aside, whatever is done with the facts later; the month is told without it. */
class FactMisuseTest {
  @TempDir
  Path directory;

  private Program program;

  @BeforeEach
  void makeUpADepartment() throws IOException {
    program = Program.in(directory);
  }

  private void append(String line) throws IOException {
    String facts = Files.readString(program.data().resolve("facts.jsonl"));
    program.with("facts.jsonl", facts + line.replace('\'', '"') + "\n");
  }

  private void assertSetAside(String code) throws IOException {
    assertThat(program.month()).isZero();
    assertThat(program.complaints()).isEmpty();
    assertThat(program.result("diagnostics.json")).contains("\"code\": \"" + code + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'activity':{'id':'X','kind':'call','owner':'P9999','date':'2026-10-01'}}",
        "{'lead':{'id':'X','created':'2026-10-01T09:31:00Z','source':'web','owner':'P9999'}}",
        "{'recurringChange':{'client':'C1','owner':'P9999','day':'2026-08-22','before':'EUR 0','after':'EUR 7'}}",
        "{'owner':'P9999','payment':{'id':'X','deal':'D1','amount':'EUR 5','date':'2026-10-05'}}",
        "{'trainingDuty':{'owner':'P9999','day':'2026-10-31','course':'Negotiation'}}"
      })
  void aFactOfNobodyIsSetAside(String line) throws IOException {
    append(line);

    assertSetAside("fact-line.must-be-of-known-person");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'recurringChange':{'client':'C1','owner':'P0002','day':'2026-08-22','before':'JPY 0','after':'JPY 7'}}",
        "{'openDeal':{'deal':'X','owner':'P0002','day':'2026-10-31','stage':'New','amount':'JPY 5'}}",
        "{'openInvoice':{'invoice':'X','owner':'P0002','day':'2026-10-31','amount':'JPY 5'}}",
        "{'sellingCost':{'owner':'P0002','day':'2026-10-31','amount':'JPY 5','forNewClients':true}}"
      })
  void anAmountThatCannotBeConvertedSetsItsFactAside(String line) throws IOException {
    append(line);

    assertSetAside("export-amount.must-have-exchange-rate");
  }

  @Test
  void aFactThatComesTwiceCountsOnce() throws IOException {
    program.month();
    String figures = program.result("figures.json");
    String leads = program.result("leads.json");
    for (String kind : new String[] {"activity", "lead", "invoice", "payment", "openDeal"}) {
      append(Files.readAllLines(program.data().resolve("facts.jsonl")).stream()
          .filter(line -> line.contains("\"" + kind + "\":"))
          .findFirst()
          .orElseThrow());
    }

    assertSetAside("fact-line.must-be-unique");
    assertThat(program.result("figures.json")).isEqualTo(figures);
    assertThat(program.result("leads.json")).isEqualTo(leads);
  }

  @Test
  void aManagerOfNobodySetsThePersonAndTheirFactsAside() throws IOException {
    program.change("people.csv", "P0003,David Dorn,P0001", "P0003,David Dorn,P000l");

    assertSetAside("fact-line.must-be-of-known-person");
  }

  @Test
  void aLeadOfSomeoneAmongWhomLeadsAreNotSharedCountsAllTheSame() throws IOException {
    program.month();
    long before = leads();
    append("{'lead':{'id':'X','created':'2026-10-01T09:31:00Z','source':'web','owner':'P0001'}}");

    assertThat(program.month()).isZero();
    assertThat(leads()).isEqualTo(before + 1);
    assertThat(program.printed()).contains("among whom leads are not shared: 1.");
  }

  private long leads() throws IOException {
    String figures = program.result("figures.json");
    int at = figures.indexOf("\"id\": \"leads\"");
    String sample = figures.substring(figures.indexOf("\"sample\": ", at) + 10);
    return Long.parseLong(sample.substring(0, sample.indexOf(',')).strip());
  }
}
