package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.team.PersonId;
import java.util.Set;

/** The filters that come with the library. That leavers get nothing is no filter: it always holds. */
public final class SellerFilters {
  private SellerFilters() {}

  /** Who is away on the day, by the own clock, gets nothing. */
  public static SellerFilter present() {
    return ImmutablePresent.of();
  }

  /** Only whoever works at the very moment. */
  public static SellerFilter inWorkingHours() {
    return ImmutableInWorkingHours.of();
  }

  /** Only whoever takes leads at all. */
  public static SellerFilter takingLeads() {
    return ImmutableTakingLeads.of();
  }

  /** Only whoever has not clocked out. */
  public static SellerFilter clockedIn() {
    return ImmutableClockedIn.of();
  }

  /** Only whoever has fewer leads open than {@link Seller#mostOpen()}. */
  public static SellerFilter withinOpenLimit() {
    return ImmutableWithinOpenLimit.of();
  }

  /** Only whoever got fewer leads today, by the own clock, than {@link Seller#mostPerDay()}. */
  public static SellerFilter withinDailyLimit() {
    return ImmutableWithinDailyLimit.of();
  }

  /** Only whoever got fewer leads this month than {@link MonthlyCapacity#allowedBy} allows. */
  public static SellerFilter pacedThroughMonth() {
    return ImmutablePacedThroughMonth.of();
  }

  /** Only whoever has every skill that the lead needs, at its level. */
  public static SellerFilter withSkills() {
    return ImmutableWithSkills.of();
  }

  /** Only whoever speaks the language of the lead; {@code pt} also answers {@code pt-BR}, and {@code PT-br}. */
  public static SellerFilter speakingLanguage() {
    return ImmutableSpeakingLanguage.of();
  }

  /** Not the present owner of the lead, from whom it is taken. */
  public static SellerFilter notTheOwner() {
    return ImmutableNotTheOwner.of();
  }

  /** None of these people, who refused the lead or let its offer pass. */
  public static SellerFilter noneOf(Set<PersonId> people) {
    return ImmutableNoneOf.of(ImmutableSortedSet.copyOf(people));
  }

  /** Those that ask nothing about the history of the lead, in an order in which the plainest reason comes first. */
  public static ImmutableList<SellerFilter> usual() {
    return ImmutableList.of(
        takingLeads(),
        present(),
        clockedIn(),
        inWorkingHours(),
        speakingLanguage(),
        withSkills(),
        withinOpenLimit(),
        withinDailyLimit(),
        pacedThroughMonth());
  }
}
