package io.sdr.kpi.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.pay.SalePay;
import java.util.Comparator;
import java.util.Optional;

/**
 * What an amount is for: a part of a scheme, and within it one sale or the period as a whole.
 *
 * @param part the part of the scheme
 * @param deal which deal; empty for the period as a whole
 * @param line which of its lines; 0 for the deal as a whole
 * @param takesBack the return that took it back; empty for what was sold
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"part", "deal", "line", "takesBack"})
public record Subject(String part, Optional<DealId> deal, int line, Optional<ReturnId> takesBack)
    implements Comparable<Subject> {
  private static final Comparator<Subject> ORDER = Comparator.comparing(Subject::part)
      .thenComparing(subject -> subject.deal.map(DealId::text).orElse(""))
      .thenComparing(Subject::line)
      .thenComparing(subject -> subject.takesBack.map(ReturnId::text).orElse(""));

  /** Makes a subject. */
  public Subject {
    Refusal.unless(!part.isBlank(), "ledger-subject.must-name-its-part");
    Refusal.unless(
        deal.isPresent() || (line == 0 && takesBack.isEmpty()),
        "ledger-subject.must-name-its-deal");
  }

  /** A part, for the period as a whole. */
  public static Subject ofPeriod(String part) {
    return new Subject(part, Optional.empty(), 0, Optional.empty());
  }

  static Subject of(String part, SalePay sale) {
    return new Subject(part, Optional.of(sale.deal()), sale.line(), sale.takesBack());
  }

  /** The part, for the deal as a whole, what came back included; or for the period as a whole. */
  public Subject whole() {
    return new Subject(part, deal, 0, Optional.empty());
  }

  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }
}
