package io.sdr.examples.department.csv;

import org.jspecify.annotations.Nullable;

/** Values by the text of a cell, found without making a string of it. Holds a bounded number; not thread-safe. */
final class Lexicon<T> {
  /** Odd, with bits all over: the high half of a product depends on every character before it. */
  static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private static final int SMALLEST = 64;

  private final int limit;
  private @Nullable String[] words = new String[SMALLEST];
  private @Nullable Object[] values = new Object[SMALLEST];
  private int size;

  Lexicon(int limit) {
    this.limit = limit;
  }

  @SuppressWarnings("unchecked")
  @Nullable T find(Cell cell) {
    for (int slot = slotOf(cell); ; slot = (slot + 1) & (words.length - 1)) {
      String word = words[slot];
      if (word == null) {
        return null;
      }
      if (cell.says(word)) {
        return (T) values[slot];
      }
    }
  }

  /** Remembers the value of a word that is not here yet; forgets to when the lexicon is full. */
  T put(String word, T value) {
    if (size < limit) {
      size++;
      if (size * 2 > words.length) {
        grow();
      }
      place(word, value);
    }
    return value;
  }

  private void place(String word, @Nullable Object value) {
    int slot = slotOf(word);
    while (words[slot] != null) {
      slot = (slot + 1) & (words.length - 1);
    }
    words[slot] = word;
    values[slot] = value;
  }

  private void grow() {
    @Nullable String[] oldWords = words;
    @Nullable Object[] oldValues = values;
    words = new String[oldWords.length * 2];
    values = new Object[oldWords.length * 2];
    for (int i = 0; i < oldWords.length; i++) {
      String word = oldWords[i];
      if (word != null) {
        place(word, oldValues[i]);
      }
    }
  }

  private int slotOf(CharSequence word) {
    long hash = word.length();
    for (int i = 0; i < word.length(); i++) {
      hash = (hash + word.charAt(i)) * MULTIPLIER;
    }
    return (int) (hash >>> 32) & (words.length - 1);
  }
}
