/**
 * How pipelines are drawn up, shown, and changed while deals are under way.
 *
 * <p>{@link io.sdr.process.blueprint.PipelineTemplates} are ready pipelines to begin with: the standard sales process, the
 * generation of leads, the work after the sale. A {@link io.sdr.process.blueprint.PipelineHistory} holds the versions of a
 * pipeline: which one holds for which deal, and where the stages of an old one went in the next. {@link
 * io.sdr.process.blueprint.DepartmentPipelines} are several of them side by side. A {@link
 * io.sdr.process.blueprint.PipelineDiagram} is a picture of a pipeline as text for Mermaid or DOT.
 *
 * <p>Start with {@link io.sdr.process.blueprint.PipelineTemplates#sales}. What a pipeline allows is said in {@code
 * io.sdr.process.pipeline}; nothing here judges a move.
 */
@NullMarked
@SdrStyle
package io.sdr.process.blueprint;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
