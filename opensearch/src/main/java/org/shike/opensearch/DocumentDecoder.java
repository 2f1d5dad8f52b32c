// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads what {@link DocumentEncoder} wrote. Lucene indexes these fields as it did the first. */
final class DocumentDecoder {
  private final ByteArrayDataInput in;
  private final List<FieldShape> shapes = new ArrayList<>();
  private final List<FieldType> types = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();
  private String strings = "";
  private int nextString;

  private DocumentDecoder(byte[] bytes) {
    this.in = new ByteArrayDataInput(bytes);
  }

  /**
   * The document of some bytes.
   *
   * @throws IOException if they were written by another version
   */
  static Document decode(byte[] bytes) throws IOException {
    return new DocumentDecoder(bytes).read();
  }

  private Document read() throws IOException {
    int format = in.readByte();
    if (format != DocumentEncoder.FORMAT) {
      throw new IOException("the passage has format " + format + "; update Shike");
    }
    strings = in.readString();
    Document document = new Document();
    for (int left = in.readVInt(); left > 0; left--) {
      document.add(readField());
    }
    return document;
  }

  private Field readField() throws IOException {
    int known = in.readVInt() - 1;
    if (known < 0) {
      known = shapes.size();
      shapes.add(FieldShape.read(in));
      types.add(shapes.getLast().fieldType());
    }
    return readField(shapes.get(known), types.get(known));
  }

  private Field readField(FieldShape shape, FieldType type) throws IOException {
    String name = shape.name();
    return switch (shape.value()) {
      case TOKENS -> new TokenField(name, readTokens(), type);
      case STRING -> field(name, readString(), type);
      case BYTES -> field(name, readBytes(), type);
      case LONG -> new ValueField(name, in.readZLong(), type);
      case INTEGER -> new ValueField(name, in.readZInt(), type);
      case FLOAT -> new ValueField(name, Float.intBitsToFloat(in.readInt()), type);
      case DOUBLE -> new ValueField(name, Double.longBitsToDouble(in.readLong()), type);
    };
  }

  /** A string that is indexed whole is also given out as bytes. */
  private static Field field(String name, String value, FieldType type) {
    return type.equals(StringField.TYPE_NOT_STORED)
        ? new StringField(name, value, Field.Store.NO)
        : new ValueField(name, value, type);
  }

  /** A point is also given out as a number. */
  private static Field field(String name, BytesRef value, FieldType type) {
    boolean isLong = type.pointDimensionCount() == 1 && type.pointNumBytes() == Long.BYTES;
    return isLong
        ? new LongPoint(name, LongPoint.decodeDimension(value.bytes, value.offset))
        : new ValueField(name, value, type);
  }

  private String readString() {
    int from = nextString;
    nextString += in.readVInt();
    return strings.substring(from, nextString);
  }

  private BytesRef readBytes() {
    byte[] bytes = new byte[in.readVInt()];
    in.readBytes(bytes, 0, bytes.length);
    return new BytesRef(bytes);
  }

  private TokenList readTokens() throws IOException {
    int count = in.readVInt();
    int end = in.readVInt();
    List<TokenList.Token> tokens = new ArrayList<>(count);
    int before = 0;
    for (int token = 0; token < count; token++) {
      byte start = in.readByte();
      if (start >= 0) {
        before += (start >> DocumentEncoder.BITS) & DocumentEncoder.MASK;
        int length = (start & DocumentEncoder.MASK) + 1;
        int increment = start >> (2 * DocumentEncoder.BITS);
        tokens.add(token(before, length, increment));
      } else if (start == DocumentEncoder.FAR) {
        int increment = in.readVInt();
        before = in.readVInt();
        tokens.add(token(before, in.readVInt(), increment));
      } else {
        tokens.add(readTerm(start));
      }
    }
    return new TokenList(tokens, end);
  }

  private TokenList.Token token(int place, int length, int increment) {
    return new TokenList.Token(strings.substring(place, place + length), increment);
  }

  private TokenList.Token readTerm(byte start) throws IOException {
    int increment = in.readVInt();
    if (start == DocumentEncoder.NEW) {
      terms.add(in.readString());
      return new TokenList.Token(terms.getLast(), increment);
    }
    return new TokenList.Token(terms.get(in.readVInt()), increment);
  }

  /** A field with one value. */
  private static final class ValueField extends Field {
    ValueField(String name, Object value, IndexableFieldType type) {
      super(name, type);
      this.fieldsData = value;
    }
  }

  /** A field of tokens. */
  private static final class TokenField extends Field {
    private final TokenList list;

    TokenField(String name, TokenList list, IndexableFieldType type) {
      super(name, type);
      this.list = list;
    }

    @Override
    public TokenStream tokenStream(@Nullable Analyzer analyzer, @Nullable TokenStream reused) {
      Tokens tokens = reused instanceof Tokens other ? other : new Tokens();
      tokens.list = list;
      return tokens;
    }
  }

  /** Gives tokens to Lucene; of one field after the other. */
  private static final class Tokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private TokenList list = new TokenList(List.of(), 0);
    private int next;

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == list.tokens().size()) {
        return false;
      }
      clearAttributes();
      TokenList.Token token = list.tokens().get(next++);
      term.setEmpty().append(token.term());
      increment.setPositionIncrement(token.increment());
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      increment.setPositionIncrement(list.end());
    }
  }
}
