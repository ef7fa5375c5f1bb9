package io.sdr.core.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Figure;
import java.util.Optional;

/**
 * The first condition of a rule that did not hold.
 *
 * @param condition its stable name
 * @param actual what was found, if anything
 * @param required what the rule requires, if it requires a certain figure
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Unmet(String condition, Optional<Figure> actual, Optional<Figure> required) {}
