package io.sdr.core.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import io.sdr.core.explain.Wording;
import io.sdr.core.value.Refusal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/**
 * The policies that a program knows, by kind and name, with the wording of their explanations.
 *
 * <p>A name is for ever: it stands in the files of every customer. It is written in lower case with hyphens; a name
 * that is not the library's own begins with its vendor's prefix and a colon, {@code acme:per-deal}.
 */
public final class PolicyRegistry {
  private static final Pattern NAME =
      Pattern.compile("(WORDS:)?WORDS".replace("WORDS", "[a-z0-9]+(-[a-z0-9]+)*"));
  private static final String OWN_PACKAGE = "io.sdr.";

  private final ImmutableTable<Class<?>, String, Class<?>> policies;
  private final ImmutableMap<Locale, Wording> wordings;

  private PolicyRegistry(Builder builder) {
    this.policies = ImmutableTable.copyOf(builder.policies);
    this.wordings = Wording.LANGUAGES.stream()
        .collect(ImmutableMap.toImmutableMap(language -> language, builder::wordingIn));
  }

  /**
   * Everything that the bundles visible to a class loader bring.
   *
   * @throws Refusal if two bundles bring the same name, or a bundle lacks a language
   */
  public static PolicyRegistry discovered(ClassLoader loader) {
    Builder builder = builder();
    ServiceLoader.load(PolicyBundle.class, loader).forEach(builder::add);
    return builder.build();
  }

  /** Starts a registry without policies. */
  public static Builder builder() {
    return new Builder();
  }

  /** The classes that implement a kind of policy, by name, in alphabetical order of the names. */
  public ImmutableMap<String, Class<?>> implementationsOf(Class<?> kind) {
    return policies.row(kind);
  }

  /** The kinds of policies that have at least one implementation. */
  public ImmutableSet<Class<?>> kinds() {
    return policies.rowKeySet();
  }

  /**
   * The wording of all bundles in a language.
   *
   * @throws Refusal if the language is none of {@link Wording#LANGUAGES}
   */
  public Wording wording(Locale language) {
    Wording wording = wordings.get(Locale.forLanguageTag(language.getLanguage()));
    if (wording == null) {
      throw Refusal.because("wording.must-be-in-known-language", language);
    }
    return wording;
  }

  /** Collects bundles. */
  public static final class Builder {
    private final Table<Class<?>, String, Class<?>> policies =
        TreeBasedTable.create(Comparator.comparing(Class::getName), Comparator.naturalOrder());
    private final Map<String, Class<?>> bundles = new LinkedHashMap<>();

    private Builder() {
      addWording("io.sdr.core.explain.wording", Wording.class);
    }

    /** Adds all that a bundle brings. */
    public Builder add(PolicyBundle bundle) {
      bundle.contributeTo(this);
      return this;
    }

    /**
     * Adds an implementation of a policy.
     *
     * @param kind the policy interface
     * @param name the name in files
     * @param implementation the class of the values behind that name, as JSON reads and writes it
     * @throws Refusal if the name is malformed, lacks the vendor's prefix, or is taken
     */
    public <P> Builder add(Class<P> kind, String name, Class<? extends P> implementation) {
      Refusal.unless(
          NAME.matcher(name).matches(), "policy-name.must-be-lower-case-with-hyphens", name);
      boolean own = implementation.getName().startsWith(OWN_PACKAGE);
      Refusal.unless(
          own || name.contains(":"),
          "policy-name.must-have-vendor-prefix",
          name,
          implementation.getName());
      Class<?> taken = policies.get(kind, name);
      if (taken != null) {
        throw Refusal.because(
            "policy-name.must-be-unique", name, taken.getName(), implementation.getName());
      }
      policies.put(kind, name, implementation);
      return this;
    }

    /**
     * Adds the sentences of a resource bundle, which must exist for every language.
     *
     * @param baseName the name of the bundle without its language, such as {@code com.acme.rules.wording}; its package
     *     must be open to this module
     * @param neighbour a class of the module that holds it
     */
    public Builder addWording(String baseName, Class<?> neighbour) {
      bundles.put(baseName, neighbour);
      return this;
    }

    /** The registry of all that was added. */
    public PolicyRegistry build() {
      return new PolicyRegistry(this);
    }

    private Wording wordingIn(Locale language) {
      return Wording.of(
          language,
          bundles.entrySet().stream()
              .map(bundle -> load(bundle.getKey(), bundle.getValue(), language))
              .collect(ImmutableList.toImmutableList()));
    }

    private static ResourceBundle load(String baseName, Class<?> neighbour, Locale language) {
      try {
        ResourceBundle found = neighbour.getModule().isNamed()
            ? ResourceBundle.getBundle(baseName, language, neighbour.getModule())
            : ResourceBundle.getBundle(baseName, language, neighbour.getClassLoader());
        // a missing language would silently fall back to the language of the machine
        Refusal.unless(
            found.getLocale().equals(language),
            "wording.must-exist-in-every-language",
            baseName,
            language);
        return found;
      } catch (MissingResourceException inNoLanguage) {
        throw Refusal.because("wording.must-exist-in-every-language", baseName, language);
      }
    }
  }
}
