package io.sdr.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.acme.rules.AcmePolicies;
import com.acme.rules.Capped;
import com.acme.rules.Discount;
import com.acme.rules.PerDeal;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyRegistryTest {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final PolicyRegistry acme =
      PolicyRegistry.builder().add(new AcmePolicies()).build();

  @Test
  void knowsPoliciesByKindAndName() {
    assertThat(acme.kinds()).containsExactly(Discount.class);
    assertThat(acme.implementationsOf(Discount.class))
        .containsExactly(
            Map.entry("acme:capped", Capped.class), Map.entry("acme:per-deal", PerDeal.class));
    assertThat(acme.implementationsOf(Runnable.class)).isEmpty();
  }

  @Test
  void speaksEveryLanguageEvenWithoutPolicies() {
    PolicyRegistry bare = PolicyRegistry.builder().build();

    assertThat(bare.kinds()).isEmpty();
    assertThat(bare.wording(Locale.ENGLISH).say("unmet.no-sample")).isEqualTo("nothing to look at");
    assertThat(bare.wording(RUSSIAN).say("unmet.no-sample")).isEqualTo("нечего измерять");
  }

  @Test
  void speaksTheLanguageOfAnyCountry() {
    assertThat(acme.wording(Locale.UK)).isSameAs(acme.wording(Locale.ENGLISH));
    assertThat(acme.wording(Locale.forLanguageTag("ru-BY"))).isSameAs(acme.wording(RUSSIAN));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> acme.wording(Locale.GERMAN))
        .returns("wording.must-be-in-known-language", Refusal::code);
  }

  @Test
  void tellsTheSentencesOfAVendorBesideItsOwn() {
    assertThat(acme.wording(Locale.ENGLISH).say("acme.per-deal", Map.of("amount", Figure.of(5))))
        .isEqualTo("5 off every deal.");
    assertThat(acme.wording(RUSSIAN).say("acme.per-deal", Map.of("amount", Figure.of(5))))
        .isEqualTo("Скидка 5 с каждой сделки.");
  }

  @Test
  void namesBothCulpritsOfADuplicateName() {
    PolicyRegistry.Builder registry = PolicyRegistry.builder().add(new AcmePolicies());

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> registry.add(Discount.class, "acme:per-deal", Capped.class))
        .returns("policy-name.must-be-unique", Refusal::code)
        .withMessageContaining("acme:per-deal")
        .withMessageContaining(PerDeal.class.getName())
        .withMessageContaining(Capped.class.getName());
    assertThat(registry.build().implementationsOf(Discount.class))
        .containsEntry("acme:per-deal", PerDeal.class);
  }

  @Test
  void refusesOneBundleTwice() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PolicyRegistry.builder().add(new AcmePolicies()).add(new AcmePolicies()))
        .returns("policy-name.must-be-unique", Refusal::code);
  }

  @Test
  void wantsThePrefixOfAVendor() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PolicyRegistry.builder().add(Discount.class, "per-deal", PerDeal.class))
        .returns("policy-name.must-have-vendor-prefix", Refusal::code);
    assertThat(PolicyRegistry.builder()
            .add(Discount.class, "own", OwnDiscount.class)
            .build()
            .implementationsOf(Discount.class))
        .containsOnlyKeys("own");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "acme:",
        ":per-deal",
        "acme:Per-deal",
        "acme:per_deal",
        "acme:per deal",
        "acme:-per",
        "acme:per-",
        "acme:per--deal",
        "-:per-deal",
        "acme-:per-deal",
        "a:b:c",
        "acme:per-deal\n",
        "acme:\u0441"
      })
  void refusesANameThatIsNotLowerCaseWithHyphens(String name) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PolicyRegistry.builder().add(Discount.class, name, PerDeal.class))
        .returns("policy-name.must-be-lower-case-with-hyphens", Refusal::code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.acme.rules.english", "com.acme.rules.nowhere"})
  void refusesAWordingThatLacksALanguage(String bundle) {
    PolicyRegistry.Builder registry =
        PolicyRegistry.builder().addWording(bundle, AcmePolicies.class);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(registry::build)
        .returns("wording.must-exist-in-every-language", Refusal::code)
        .withMessageContaining(bundle);
  }

  @Test
  void refusesAWordingThatRewordsAnother() {
    PolicyRegistry.Builder registry =
        PolicyRegistry.builder().addWording("com.acme.rules.clash", AcmePolicies.class);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(registry::build)
        .returns("wording.must-have-each-key-once", Refusal::code);
  }

  @Test
  void discoversWhatTheGivenLoaderSeesAndNothingElse(@TempDir Path vendor) throws IOException {
    Path services = Files.createDirectories(vendor.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(PolicyBundle.class.getName()), AcmePolicies.class.getName() + "\n");
    ClassLoader here = PolicyRegistryTest.class.getClassLoader();

    try (URLClassLoader loader = new URLClassLoader(new URL[] {vendor.toUri().toURL()}, here)) {
      assertThat(PolicyRegistry.discovered(loader).implementationsOf(Discount.class))
          .containsOnlyKeys("acme:capped", "acme:per-deal");
    }
    assertThat(PolicyRegistry.discovered(here).kinds()).isEmpty();
  }

  private record OwnDiscount() implements Discount {
    @Override
    public BigDecimal on(BigDecimal price) {
      return price;
    }
  }
}
