package io.sdr.process.qualification;

import com.google.common.collect.ImmutableList;

/**
 * Leads that are there more than once.
 *
 * @param groups leads that are one, by the identifier of the first
 * @param possible leads of one name that nothing else connects: somebody has to look at them
 */
public record Duplicates(
    ImmutableList<DuplicateGroup> groups, ImmutableList<SharedContact> possible) {}
