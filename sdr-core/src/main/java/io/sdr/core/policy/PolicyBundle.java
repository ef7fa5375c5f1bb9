package io.sdr.core.policy;

/**
 * Brings policies and their wording into a registry.
 *
 * <p>Declared for {@link java.util.ServiceLoader}: {@code provides … with} in the module descriptor, and a line in {@code
 * META-INF/services} for the class path.
 */
@FunctionalInterface
public interface PolicyBundle {
  /** Adds everything this bundle brings. */
  void contributeTo(PolicyRegistry.Builder registry);
}
