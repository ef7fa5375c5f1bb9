package io.sdr.process.qualification;

import com.google.common.base.Splitter;
import io.sdr.core.sales.Contact;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is the same of contacts that are written differently. */
final class ContactKeys {
  private static final Splitter WORDS =
      Splitter.on(Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+")).omitEmptyStrings();

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern TAG = Pattern.compile("\\+[^@]*@");

  private final DuplicateRules rules;
  private final Set<String> emptyWords;
  private final Set<Key> nobodys;

  ContactKeys(DuplicateRules rules) {
    this.rules = rules;
    this.emptyWords = rules.emptyWords().stream()
        .flatMap(ContactKeys::words)
        .collect(Collectors.toUnmodifiableSet());
    this.nobodys = rules.nobodys().stream()
        .flatMap(contact -> Stream.concat(phone(contact), email(contact)))
        .collect(Collectors.toUnmodifiableSet());
  }

  Stream<Key> of(Contact contact) {
    return Stream.of(
            contact.phones().stream().flatMap(this::phone),
            contact.emails().stream().flatMap(this::email),
            contact.name().stream().flatMap(this::name))
        .flatMap(keys -> keys)
        .filter(key -> !nobodys.contains(key))
        .distinct();
  }

  private Stream<Key> phone(String written) {
    return rules.phones().normal(written).stream().map(phone -> new Key(MatchKind.PHONE, phone));
  }

  private Stream<Key> email(String written) {
    String plain = folded(written.strip());
    return Stream.of(rules.dropsEmailTags() ? TAG.matcher(plain).replaceFirst("@") : plain)
        .filter(address -> ADDRESS.matcher(address).matches())
        .map(address -> new Key(MatchKind.EMAIL, address));
  }

  private Stream<Key> name(String written) {
    return Stream.of(words(written)
            .filter(word -> !emptyWords.contains(word))
            .sorted()
            .collect(Collectors.joining(" ")))
        .filter(name -> !name.isEmpty())
        .map(name -> new Key(MatchKind.NAME, name));
  }

  private static Stream<String> words(String text) {
    return WORDS.splitToStream(folded(text));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('ё', 'е');
  }

  record Key(MatchKind kind, String text) {}
}
