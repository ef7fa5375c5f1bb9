package io.sdr.core.sales;

import static io.sdr.core.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.team.SkillId;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class LeadTest {
  private static final Instant CREATED = Instant.parse("2024-03-08T09:00:00Z");

  @Test
  void mayBeAnsweredAtOnceButNotBefore() {
    assertThat(lead().firstTouch(CREATED).build().firstTouch()).hasValue(CREATED);
    assertRefused(
        "lead.must-not-be-answered-before-it-came",
        () -> lead().firstTouch(CREATED.minusNanos(1)).build());
  }

  @Test
  void hasAReasonExactlyWhenItWasRejected() {
    assertRefused(
        "lead.must-have-reason-exactly-when-rejected",
        () -> lead().verdict(LeadVerdict.REJECTED).build());
    assertRefused(
        "lead.must-have-reason-exactly-when-rejected",
        () -> lead().verdict(LeadVerdict.NURTURE).rejectedFor("spam").build());
    assertRefused(
        "lead.must-not-have-blank-reason",
        () -> lead().verdict(LeadVerdict.REJECTED).rejectedFor(" ").build());
    assertThat(lead().verdict(LeadVerdict.REJECTED).rejectedFor("spam").build().rejectedFor())
        .hasValue("spam");
  }

  @Test
  void namesItsLanguageByATag() {
    assertThat(lead().language("pt-BR").build().language()).hasValue("pt-BR");
    for (String wrong : new String[] {"", "English", "EN", "pt_BR", "en-"}) {
      assertRefused("lead.must-have-language-tag", () -> lead().language(wrong).build());
    }
  }

  @Test
  void needsSkillsFromTheFirstLevelOn() {
    assertThat(lead().putNeed(SkillId.of("x"), 1).build().needs()).hasSize(1);
    assertRefused(
        "lead.must-need-levels-from-one",
        () -> lead().putNeed(SkillId.of("x"), 0).build());
  }

  @Test
  void isEqualHoweverItsAmountIsWritten() {
    assertThat(lead().amount(BigMoney.parse("USD 5")).build())
        .isEqualTo(lead().amount(BigMoney.parse("USD 5.000")).build());
    assertThat(lead().amount(BigMoney.parse("USD 0")).build().amount()).isPresent();
    assertRefused(
        "lead.must-not-have-negative-amount",
        () -> lead().amount(BigMoney.parse("USD -1")).build());
  }

  @Test
  void isReachedBySomething() {
    assertThat(Contact.builder().addPhones("1").build().phones()).containsExactly("1");
    assertRefused("contact.must-say-something", () -> Contact.builder().build());
    assertRefused(
        "contact.must-not-be-blank",
        () -> Contact.builder().name("Ann").addEmails(" ").build());
  }

  private static Lead.Builder lead() {
    return Lead.builder().id(LeadId.of("l")).created(CREATED).source(LeadSourceId.of("fair"));
  }
}
