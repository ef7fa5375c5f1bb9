package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.SkillId;
import io.sdr.core.team.TerritoryId;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * Someone who may want to buy: an enquiry, a card from a fair, a name from a list. What came of it is the {@link Deal}
 * that was opened for it.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Lead {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  Lead() {}

  /** Starts a lead. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which lead. */
  public abstract LeadId id();

  /** When it came in. */
  public abstract Instant created();

  /** Where it came from. */
  public abstract LeadSourceId source();

  /** The campaign that brought it, if one did. */
  public abstract Optional<CampaignId> campaign();

  /** The client who asks, if it is one that is known. */
  public abstract Optional<ClientId> client();

  /** How to reach whoever asks. */
  public abstract Optional<Contact> contact();

  /**
   * On whose ground it lies, from the narrowest to the widest: the account by name, its industry, its town, its
   * country.
   */
  public abstract ImmutableList<TerritoryId> territories();

  /** The language to answer in, as a language tag: {@code en}, {@code pt-BR}. */
  public abstract Optional<String> language();

  /** What whoever answers must know, with the level that it takes, from 1. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<SkillId, Integer> needs();

  /** How urgent it is, in the words of the department. */
  public abstract Optional<String> priority();

  /** What a deal would be worth. */
  public abstract Optional<BigMoney> amount();

  /** Who of the department knows whoever asks; who comes first has the better claim. */
  public abstract ImmutableList<Acquaintance> knownTo();

  /** Who works on it. */
  public abstract Optional<PersonId> owner();

  /** By when an answer was promised; once said it stays. */
  public abstract Optional<Instant> answerBy();

  /** When it was first answered. */
  public abstract Optional<Instant> firstTouch();

  /** What was decided about it. */
  public abstract Optional<LeadVerdict> verdict();

  /** Why it was rejected, in a word of the department. */
  public abstract Optional<String> rejectedFor();

  /** The deal that was opened for it. */
  public abstract Optional<DealId> deal();

  @Value.Check
  Lead check() {
    Refusal.unless(
        firstTouch().filter(created()::isAfter).isEmpty(),
        "lead.must-not-be-answered-before-it-came");
    Refusal.unless(
        rejectedFor().isPresent()
            == verdict().filter(LeadVerdict.REJECTED::equals).isPresent(),
        "lead.must-have-reason-exactly-when-rejected");
    Refusal.unless(
        rejectedFor().filter(String::isBlank).isEmpty(), "lead.must-not-have-blank-reason");
    Refusal.unless(
        language().filter(tag -> !LANGUAGE.matcher(tag).matches()).isEmpty(),
        "lead.must-have-language-tag");
    Refusal.unless(
        needs().values().stream().allMatch(level -> level >= 1), "lead.must-need-levels-from-one");
    Refusal.unless(
        amount().filter(BigMoney::isNegative).isEmpty(), "lead.must-not-have-negative-amount");
    Optional<BigMoney> plain = amount().map(Decimals::stated);
    return plain.equals(amount()) ? this : builder().from(this).amount(plain).build();
  }

  /** Builds a lead. */
  public static final class Builder extends ImmutableLead.Builder {
    Builder() {}
  }
}
