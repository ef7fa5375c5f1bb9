package io.sdr.process.qualification;

import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.sales.Lead;
import java.util.Collection;
import org.immutables.value.Value;

/** How a department finds leads that are there twice. */
@Value.Immutable
public abstract class DuplicateRules {
  DuplicateRules() {}

  /** Rules for a country, that take every part of a name and of an address seriously. */
  public static DuplicateRules of(PhonePlan phones) {
    return builder().phones(phones).build();
  }

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /** How telephone numbers are written. */
  public abstract PhonePlan phones();

  /** Words in names that say nothing: forms of companies, titles. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<String> emptyWords();

  /**
   * Numbers and addresses that are nobody's own, however they are written: what people put in where something must be put in, the
   * number of a reception, the address of the department.
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<String> nobodys();

  /**
   * Whether what follows a plus in an address is left out, as many providers do: {@code ann+fair@…} is {@code ann@…}.
   */
  @Value.Default
  public boolean dropsEmailTags() {
    return false;
  }

  /**
   * Finds the leads among these that are probably of the same people. The order of the leads does not matter.
   *
   * @throws io.sdr.core.value.Refusal if a lead is listed twice
   */
  public Explained<Duplicates> search(Collection<Lead> leads, Detail detail) {
    return Explained.of(
        "duplicates", detail, trace -> new DuplicateSearch(this, leads).duplicates(trace));
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableDuplicateRules.Builder {
    Builder() {}
  }
}
