package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * How to reach the one who asks, as it was written: nothing is corrected here. At least one of name, e-mail and phone
 * is known.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Contact {
  Contact() {}

  /** Starts a contact. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name of the person or the company. */
  public abstract Optional<String> name();

  /** Addresses of e-mail. */
  public abstract ImmutableList<String> emails();

  /** Numbers of telephones. */
  public abstract ImmutableList<String> phones();

  @Value.Check
  void check() {
    Refusal.unless(said().findAny().isPresent(), "contact.must-say-something");
    Refusal.unless(said().noneMatch(String::isBlank), "contact.must-not-be-blank");
  }

  private Stream<String> said() {
    return Stream.of(name().stream(), emails().stream(), phones().stream()).flatMap(texts -> texts);
  }

  /** Builds a contact. */
  public static final class Builder extends ImmutableContact.Builder {
    Builder() {}
  }
}
