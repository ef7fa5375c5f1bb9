package io.sdr.process.qualification;

import com.google.common.base.Splitter;
import io.sdr.core.sales.Contact;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is the same of contacts that are written differently. */
final class ContactKeys {
  private static final Splitter WORDS =
      Splitter.on(Pattern.compile("[^\\p{L}\\p{N}]+")).omitEmptyStrings();

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern TAG = Pattern.compile("\\+[^@]*@");

  private final DuplicateRules rules;

  ContactKeys(DuplicateRules rules) {
    this.rules = rules;
  }

  Stream<Key> of(Contact contact) {
    return Stream.of(
            contact.phones().stream()
                .flatMap(phone -> rules.phones().normal(phone).stream())
                .map(phone -> new Key(MatchKind.PHONE, phone)),
            contact.emails().stream()
                .flatMap(email -> email(email).stream())
                .map(email -> new Key(MatchKind.EMAIL, email)),
            contact.name().stream()
                .flatMap(name -> name(name).stream())
                .map(name -> new Key(MatchKind.NAME, name)))
        .flatMap(keys -> keys)
        .distinct();
  }

  private Optional<String> email(String written) {
    String plain = folded(written.strip());
    return Optional.of(rules.dropsEmailTags() ? TAG.matcher(plain).replaceFirst("@") : plain)
        .filter(address -> ADDRESS.matcher(address).matches());
  }

  private Optional<String> name(String written) {
    return Optional.of(WORDS
            .splitToStream(folded(written))
            .filter(word -> !rules.emptyWords().contains(word))
            .sorted()
            .collect(Collectors.joining(" ")))
        .filter(name -> !name.isEmpty());
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('ё', 'е');
  }

  record Key(MatchKind kind, String text) {}
}
