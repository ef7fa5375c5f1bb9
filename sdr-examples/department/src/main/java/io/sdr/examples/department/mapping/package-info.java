/**
 * Which column of a CRM's export means what.
 *
 * <p>Every CRM writes its own headings, date forms and words for the same things. An {@link
 * io.sdr.examples.department.mapping.ExportMapping} is a JSON document that says, table by table, where the facts of a
 * department stand in the files of one CRM, so that another CRM's export needs another document and no other code. It is
 * checked as far as it can be without the files; reading them is the business of the neighbouring package.
 */
@NullMarked
@SdrStyle
package io.sdr.examples.department.mapping;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
