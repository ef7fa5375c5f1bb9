package io.sdr.kpi.tallyrun;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;

/** A column of names: for each row the place of its name, which is that in alphabetic order. */
final class Names {
  private final ImmutableList<String> inOrder;
  private final int[] placeOfCode;
  private final int[] codes;

  Names(List<String> known, int[] codes) {
    ImmutableSortedSet<String> sorted = ImmutableSortedSet.copyOf(known);
    this.inOrder = sorted.asList();
    this.placeOfCode = known.stream().mapToInt(inOrder::indexOf).toArray();
    this.codes = codes;
  }

  /** How many names there are. */
  int size() {
    return inOrder.size();
  }

  int rows() {
    return codes.length;
  }

  /** How many numbers for names there are. */
  int codes() {
    return placeOfCode.length;
  }

  /** The number for the name of a row, as the host has it; negative where it has none. */
  int code(int row) {
    return codes[row];
  }

  long placeOfCode(long code) {
    return placeOfCode[(int) code];
  }

  /** The place of the name of a row; negative where it has none. */
  int place(int row) {
    int code = codes[row];
    return code < 0 ? FactColumns.NO_NAME : placeOfCode[code];
  }

  String name(long place) {
    return inOrder.get((int) place);
  }
}
