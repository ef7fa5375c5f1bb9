package io.sdr.examples.department.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds where the bytes of a file stop being text; a reader that decodes ahead cannot tell. */
final class Malformed {
  private static final int BLOCK = 1 << 13;

  private Malformed() {}

  /** The line of the first bytes that are none of the encoding; the last line when only the end is cut off. */
  static long lineIn(Path path, Charset encoding) {
    CharsetDecoder decoder = encoding
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (InputStream bytes = Files.newInputStream(path)) {
      return lineIn(bytes, decoder);
    } catch (IOException unreadable) {
      return 1;
    }
  }

  private static long lineIn(InputStream bytes, CharsetDecoder decoder) throws IOException {
    ByteBuffer in = ByteBuffer.allocate(BLOCK).limit(0);
    CharBuffer out = CharBuffer.allocate(BLOCK * 2);
    long line = 1;
    boolean ended = false;
    CoderResult result = CoderResult.UNDERFLOW;
    while (!result.isError() && !ended) {
      in.compact();
      int read = bytes.read(in.array(), in.position(), in.remaining());
      ended = read < 0;
      in.position(in.position() + Math.max(read, 0)).flip();
      result = decoder.decode(in, out, ended);
      line += out.flip().chars().filter(character -> character == '\n').count();
      out.clear();
    }
    return line;
  }
}
