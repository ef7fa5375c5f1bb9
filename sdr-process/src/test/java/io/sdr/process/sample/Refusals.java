package io.sdr.process.sample;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.value.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests say of refusals. */
public final class Refusals {
  private Refusals() {}

  /** The call is refused, by the rule with this code. */
  public static void assertRefused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(call).returns(code, Refusal::code);
  }
}
