package io.sdr.process.lead;

/**
 * One lead given: who got it, and the state for the next.
 *
 * @param assignment who got it
 * @param state what was given so far, this lead included
 */
public record Distribution(Assignment assignment, DistributionState state) {}
