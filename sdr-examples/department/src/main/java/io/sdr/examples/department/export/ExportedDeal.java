package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.StageChange;
import java.util.Optional;

/**
 * A deal as an export tells it.
 *
 * @param deal the deal
 * @param path the way it took through the stages in the order of time; empty where the export has no history of it
 * @param lossReason why it was lost, in the words of whoever lost it; absent where nobody said, or the export does not say
 */
public record ExportedDeal(
    Deal deal, ImmutableList<StageChange> path, Optional<String> lossReason) {}
