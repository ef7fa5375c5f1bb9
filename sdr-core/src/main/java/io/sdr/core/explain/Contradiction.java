package io.sdr.core.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Figure;
import java.util.Optional;

/**
 * A step of an explanation whose outcome does not follow from what stands in it.
 *
 * @param path where the step is: positions of steps from the top, counted from 0, as a JSON Pointer
 * @param rule the rule of the step
 * @param stated the outcome that is written there
 * @param computed the outcome that follows, if any does
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Contradiction(
    String path, String rule, Optional<Figure> stated, Optional<Figure> computed) {}
