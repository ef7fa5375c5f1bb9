package io.sdr.process.matching;

/**
 * The best matching, and the one that is found by giving each lead in turn to whoever is best for it.
 *
 * @param best the best one; where several are equally good, always the same of them
 * @param greedy what comes of taking one lead after the other, in their order
 */
public record Solution(Matching best, Matching greedy) {}
