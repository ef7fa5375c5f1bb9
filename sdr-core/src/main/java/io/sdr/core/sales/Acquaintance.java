package io.sdr.core.sales;

import io.sdr.core.team.PersonId;
import java.time.Instant;

/**
 * Someone of the department who knows the one who asks: has an open deal with them, looks after the account, or had the
 * contact before.
 *
 * @param person who
 * @param lastContact when they were last in touch
 */
public record Acquaintance(PersonId person, Instant lastContact) {}
