package io.sdr.examples.department.csv;

import io.sdr.core.value.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * The identifiers that were seen, packed: about as many bytes as they have characters and eight more each. Exact, unlike
 * a set of hash codes. Room for some thirty million identifiers of a usual length.
 */
public final class IdSet {
  private static final int CHUNK_BITS = 16;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int LONGEST = 512;
  private static final int BYTES_IN_FRONT = 2;
  private static final int BYTES_OF_A_CHARACTER = 3;

  private final List<byte[]> chunks = new ArrayList<>(List.of(new byte[CHUNK]));
  private final byte[] packed = new byte[BYTES_IN_FRONT + LONGEST * BYTES_OF_A_CHARACTER];
  private int[] places = new int[1 << 10];
  private int next = 1;
  private int size;

  /** An empty set. */
  public IdSet() {}

  /**
   * Adds an identifier.
   *
   * @return whether it was not there
   * @throws Refusal if it is longer than {@value #LONGEST} characters
   */
  public boolean add(Cell id) {
    int length = pack(id);
    int slot = find(length);
    if (places[slot] != 0) {
      return false;
    }
    places[slot] = store(length);
    size++;
    if (size * 2 > places.length) {
      grow();
    }
    return true;
  }

  /** Whether an identifier was added. */
  public boolean contains(Cell id) {
    return places[find(pack(id))] != 0;
  }

  /** How many identifiers there are. */
  public int size() {
    return size;
  }

  /** Writes the length and the characters, one byte each as long as they are ASCII. */
  private int pack(Cell id) {
    Refusal.unless(id.length() <= LONGEST, "export-cell.must-be-short");
    int end = BYTES_IN_FRONT;
    for (int i = 0; i < id.length(); i++) {
      char character = id.charAt(i);
      if (character < 0x80) {
        packed[end++] = (byte) character;
      } else {
        packed[end++] = (byte) 0xFF;
        packed[end++] = (byte) (character >> 8);
        packed[end++] = (byte) character;
      }
    }
    packed[0] = (byte) (end >> 8);
    packed[1] = (byte) end;
    return end;
  }

  private int find(int length) {
    int slot = hash(packed, 0, length) & (places.length - 1);
    while (places[slot] != 0 && !isAt(places[slot], length)) {
      slot = (slot + 1) & (places.length - 1);
    }
    return slot;
  }

  private boolean isAt(int place, int length) {
    byte[] chunk = chunks.get(place >>> CHUNK_BITS);
    int start = place & (CHUNK - 1);
    for (int i = 0; i < length; i++) {
      if (chunk[start + i] != packed[i]) {
        return false;
      }
    }
    return true;
  }

  private int store(int length) {
    if ((next & (CHUNK - 1)) + length > CHUNK) {
      next = Math.multiplyExact(chunks.size(), CHUNK);
    }
    if (next >>> CHUNK_BITS == chunks.size()) {
      chunks.add(new byte[CHUNK]);
    }
    int place = next;
    System.arraycopy(packed, 0, chunks.get(place >>> CHUNK_BITS), place & (CHUNK - 1), length);
    next = Math.addExact(next, length);
    return place;
  }

  private void grow() {
    int[] old = places;
    places = new int[old.length * 2];
    for (int place : old) {
      if (place != 0) {
        rehash(place);
      }
    }
  }

  private void rehash(int place) {
    byte[] chunk = chunks.get(place >>> CHUNK_BITS);
    int start = place & (CHUNK - 1);
    int length = (chunk[start] & 0xFF) << 8 | (chunk[start + 1] & 0xFF);
    int slot = hash(chunk, start, length) & (places.length - 1);
    while (places[slot] != 0) {
      slot = (slot + 1) & (places.length - 1);
    }
    places[slot] = place;
  }

  private static int hash(byte[] bytes, int start, int length) {
    long hash = length;
    for (int i = start + BYTES_IN_FRONT; i < start + length; i++) {
      hash = (hash + bytes[i]) * Lexicon.MULTIPLIER;
    }
    return (int) (hash >>> 32);
  }
}
