package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import java.util.Optional;
import org.immutables.value.Value;

/** Conditions that differ from person to person: rates, fixed sums, norms. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class TermTable extends Table {
  TermTable() {}

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whose. */
  public abstract Source person();

  /** The conditions by the names that rules use; at least one. */
  public abstract ImmutableMap<String, Term> terms();

  /** The currency of those that are money; that of the mapping unless said otherwise. */
  public abstract Optional<Source> currency();

  @Override
  public String meaning() {
    return "terms";
  }

  @Override
  public ImmutableList<Use> uses() {
    return all(
        use(Reading.NAME, person()),
        use(Reading.NAME, currency()),
        terms().values().stream().map(term -> new Use(Reading.NUMBER, term.source())));
  }

  @Value.Check
  void check() {
    Refusal.unless(!terms().isEmpty(), "export-terms.must-name-a-term");
    // a name that a scheme cannot use is found here, and not when the person is paid
    terms().keySet().forEach(Agreed::term);
  }

  /** Builds a table. */
  public static final class Builder extends ImmutableTermTable.Builder {
    Builder() {}
  }
}
