package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import io.sdr.core.team.PersonId;

/**
 * Why somebody could not get a lead.
 *
 * @param person who
 * @param because the first condition that did not hold
 */
public record Exclusion(PersonId person, Unmet because) {}
