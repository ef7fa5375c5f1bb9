package io.sdr.core.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.sales.ActivityId;
import io.sdr.core.sales.ActivityKind;
import io.sdr.core.sales.CampaignId;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealKind;
import io.sdr.core.sales.InvoiceId;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.sales.PaymentId;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.ReturnReason;
import io.sdr.core.sales.ShipmentId;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All identifiers are made alike. */
class IdentifiersTest {
  static Stream<Arguments> identifiers() {
    return Stream.of(
        id("campaign-id", CampaignId::of),
        id("lead-id", LeadId::of),
        id("lead-source-id", LeadSourceId::of),
        id("person-id", PersonId::of),
        id("role-id", RoleId::of),
        id("team-id", TeamId::of),
        id("territory-id", TerritoryId::of),
        id("client-id", ClientId::of),
        id("deal-id", DealId::of),
        id("activity-id", ActivityId::of),
        id("activity-kind", ActivityKind::of),
        id("deal-kind", DealKind::of),
        id("invoice-id", InvoiceId::of),
        id("payment-id", PaymentId::of),
        id("product-id", ProductId::of),
        id("return-id", ReturnId::of),
        id("return-reason", ReturnReason::of),
        id("shipment-id", ShipmentId::of),
        id("skill-id", SkillId::of),
        id("stage-id", StageId::of));
  }

  @ParameterizedTest
  @MethodSource("identifiers")
  <T extends Comparable<T>> void areTheirTextAndOrderedByIt(String noun, Function<String, T> of) {
    assertThat(of.apply("a 1")).hasToString("a 1").isEqualTo(of.apply("a 1"));
    assertThat(of.apply("a")).isLessThan(of.apply("b"));
    assertThat(of.apply("A")).isNotEqualTo(of.apply("a"));
  }

  @ParameterizedTest
  @MethodSource("identifiers")
  void areNeverBlank(String noun, Function<String, ?> of) {
    for (String blank : new String[] {"", " ", "\t\n"}) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> of.apply(blank))
          .returns(noun + ".must-not-be-blank", Refusal::code);
    }
  }

  private static Arguments id(String noun, Function<String, ?> of) {
    return Arguments.of(noun, of);
  }
}
