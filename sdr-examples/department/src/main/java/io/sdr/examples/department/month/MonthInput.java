package io.sdr.examples.department.month;

import java.nio.file.Path;

/**
 * Where the files of a run are.
 *
 * @param data the directory of the export
 * @param mapping what its columns mean
 * @param rules what was agreed
 */
public record MonthInput(Path data, Path mapping, Path rules) {}
