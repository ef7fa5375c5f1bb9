package io.sdr.process.qualification;

import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.LeadId;
import io.sdr.core.time.Deadline;
import java.time.Duration;

/**
 * How the first answer to a lead stands.
 *
 * @param lead which lead
 * @param deadline by when an answer was promised; undefined when nobody works from then on
 * @param status whether the promise was kept
 * @param waited the working time from when the lead came in until it was answered, or until the moment asked about
 */
public record FirstResponse(
    LeadId lead, Measured<Deadline> deadline, Measured<Deadline.Status> status, Duration waited) {}
