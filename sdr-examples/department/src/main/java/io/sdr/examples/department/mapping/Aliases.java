package io.sdr.examples.department.mapping;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.value.Refusal;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Names that an export writes for something that is called otherwise: as written, as meant. An alias stands for a name,
 * never for another alias.
 */
@Value.Immutable
public abstract class Aliases {
  Aliases() {}

  /** No aliases. */
  public static Aliases none() {
    return builder().build();
  }

  /** Starts a collection. */
  public static Builder builder() {
    return new Builder();
  }

  /** Of people. */
  public abstract ImmutableMap<String, String> people();

  /** Of teams. */
  public abstract ImmutableMap<String, String> teams();

  /** Of territories. */
  public abstract ImmutableMap<String, String> territories();

  /** Of products. */
  public abstract ImmutableMap<String, String> products();

  /** Of clients. */
  public abstract ImmutableMap<String, String> clients();

  /** Of stages. */
  public abstract ImmutableMap<String, String> stages();

  @Value.Check
  void check() {
    Stream.of(people(), teams(), territories(), products(), clients(), stages())
        .forEach(kind -> Refusal.unless(
            kind.values().stream().noneMatch(meant -> meant.isBlank() || kind.containsKey(meant)),
            "alias.must-stand-for-a-name"));
  }

  /** Builds a collection. */
  public static final class Builder extends ImmutableAliases.Builder {
    Builder() {}
  }
}
