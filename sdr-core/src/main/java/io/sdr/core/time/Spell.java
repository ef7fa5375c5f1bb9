package io.sdr.core.time;

import java.time.Instant;

/**
 * A stretch of time in which work is done, or in which none is.
 *
 * @param worked whether work is done
 * @param until a moment up to which, at least, that stays so
 */
public record Spell(boolean worked, Instant until) {}
