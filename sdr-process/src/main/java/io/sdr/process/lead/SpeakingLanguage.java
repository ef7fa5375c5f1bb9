package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A lead goes to somebody who speaks its language; a regional form of it is understood by those who speak the whole.
 */
@Value.Immutable(singleton = true)
abstract class SpeakingLanguage implements SellerFilter {
  @Override
  public Optional<Unmet> objectionTo(Handover handover, Candidate candidate) {
    return Objections.unless(
        handover
            .lead()
            .language()
            .map(language -> speaks(candidate.seller(), language))
            .orElse(true),
        "language-not-spoken");
  }

  private static boolean speaks(Seller seller, String language) {
    return seller.languages().stream()
        .map(SpeakingLanguage::folded)
        .anyMatch(
            spoken -> folded(language).equals(spoken) || folded(language).startsWith(spoken + "-"));
  }

  /** Tags are the same in capitals and without; source: RFC 5646, 2.1.1. */
  private static String folded(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }
}
