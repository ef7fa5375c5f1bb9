package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.effect.Effect;
import io.sdr.kpi.effect.EffectCases;
import io.sdr.kpi.effect.EffectCheck;
import io.sdr.kpi.effect.PersonChange;
import io.sdr.kpi.effect.ShareChange;
import java.math.BigDecimal;

/** One of everything about effects, for the tests that look at all there is. */
final class EffectSamples {
  private EffectSamples() {}

  static ImmutableListMultimap<Class<?>, Object> all() {
    ImmutableListMultimap.Builder<Class<?>, Object> samples = ImmutableListMultimap.builder();
    samples.putAll(
        EffectCheck.class,
        EffectCheck.usual(),
        EffectCheck.builder().level(Percent.of("99")).build());
    samples.putAll(Effect.class, EffectCases.everyEffect());
    samples.put(
        PersonChange.class,
        new PersonChange(PersonId.of("Anna"), new BigDecimal("1.50"), BigDecimal.TEN));
    samples.put(ShareChange.class, new ShareChange(Proportion.of(1, 2), Proportion.of(0, 0)));
    return samples.build();
  }
}
