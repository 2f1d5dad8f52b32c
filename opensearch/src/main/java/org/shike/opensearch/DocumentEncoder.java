// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Writes the fields of a document of Lucene as bytes; {@link DocumentDecoder} reads them. Most
 * tokens are parts of the text, so they are written as places in it.
 *
 * <pre>
 * format         1
 * strings        all values that are strings, one after another
 * fields         their number, then each:
 *   shape        0 and the {@link FieldShape}, or 1 more than the number of the same shape before
 *   value        a string is its length in UTF-16 code units; tokens are:
 *     number     of tokens
 *     end        positions after the last one
 *     token      near: one byte 0ipppsss: increment, places after the start of the token before,
 *                length less 1; or FAR, increment, place, length; or NEW, increment, string; or
 *                AGAIN, increment, number of the new one
 * </pre>
 */
final class DocumentEncoder {
  static final int FORMAT = 1;

  /** Tokens that are not near start with one of these bytes. */
  static final byte FAR = (byte) 0x80;

  static final byte NEW = (byte) 0x81;
  static final byte AGAIN = (byte) 0x82;

  /** How many bits the length of a near token has, and how many the places before it. */
  static final int BITS = 3;

  static final int MASK = (1 << BITS) - 1;

  private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();
  private final Map<FieldShape, Integer> shapes = new HashMap<>();
  private final Map<String, Integer> terms = new HashMap<>();
  private final String strings;

  private DocumentEncoder(String strings) {
    this.strings = strings;
  }

  /** The bytes of fields, in their order. */
  static byte[] encode(Iterable<? extends IndexableField> document) {
    try {
      List<IndexableField> fields = new ArrayList<>();
      document.forEach(fields::add);
      DocumentEncoder encoder = new DocumentEncoder(strings(fields));
      encoder.write(fields);
      return encoder.out.toArrayCopy();
    } catch (IOException e) {
      throw new UncheckedIOException("memory is not a disk", e);
    }
  }

  /** As Lucene keeps them: without half characters. */
  private static String strings(List<IndexableField> fields) {
    StringBuilder strings = new StringBuilder();
    for (IndexableField field : fields) {
      if (FieldShape.of(field).value() == FieldShape.Value.STRING) {
        strings.append(new BytesRef(field.stringValue()).utf8ToString());
      }
    }
    return strings.toString();
  }

  private void write(List<IndexableField> fields) throws IOException {
    out.writeByte((byte) FORMAT);
    out.writeString(strings);
    out.writeVInt(fields.size());
    for (IndexableField field : fields) {
      FieldShape shape = FieldShape.of(field);
      write(shape);
      write(shape.value(), field);
    }
  }

  private void write(FieldShape shape) throws IOException {
    Integer known = shapes.putIfAbsent(shape, shapes.size());
    out.writeVInt(known == null ? 0 : known + 1);
    if (known == null) {
      shape.write(out);
    }
  }

  private void write(FieldShape.Value value, IndexableField field) throws IOException {
    switch (value) {
      case TOKENS -> write(TokenList.of(field));
      case STRING -> out.writeVInt(field.stringValue().length());
      case BYTES -> write(field.binaryValue());
      case LONG -> out.writeZLong(field.numericValue().longValue());
      case INTEGER -> out.writeZInt(field.numericValue().intValue());
      case FLOAT -> out.writeInt(Float.floatToRawIntBits(field.numericValue().floatValue()));
      case DOUBLE -> out.writeLong(Double.doubleToRawLongBits(field.numericValue().doubleValue()));
    }
  }

  private void write(BytesRef bytes) throws IOException {
    out.writeVInt(bytes.length);
    out.writeBytes(bytes.bytes, bytes.offset, bytes.length);
  }

  private void write(TokenList list) throws IOException {
    out.writeVInt(list.tokens().size());
    out.writeVInt(list.end());
    int before = 0;
    for (TokenList.Token token : list.tokens()) {
      before = write(token, before);
    }
  }

  /** Writes a token, and returns where it is, or else where the one before is. */
  private int write(TokenList.Token token, int before) throws IOException {
    String term = token.term();
    int near = strings.indexOf(term, before);
    int place = near < 0 ? strings.indexOf(term) : near;
    if (term.isEmpty() || place < 0) {
      writeTerm(token);
      return before;
    }
    if (near >= 0 && near - before <= MASK && term.length() - 1 <= MASK && token.increment() <= 1) {
      int packed = (token.increment() << BITS | (near - before)) << BITS | (term.length() - 1);
      out.writeByte((byte) packed);
    } else {
      out.writeByte(FAR);
      out.writeVInt(token.increment());
      out.writeVInt(place);
      out.writeVInt(term.length());
    }
    return place;
  }

  private void writeTerm(TokenList.Token token) throws IOException {
    Integer known = terms.putIfAbsent(token.term(), terms.size());
    out.writeByte(known == null ? NEW : AGAIN);
    out.writeVInt(token.increment());
    if (known == null) {
      out.writeString(token.term());
    } else {
      out.writeVInt(known);
    }
  }
}
