// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * What fields have in common that differ only in their values.
 *
 * @param name of the field
 * @param value what kind of value it has
 * @param type how Lucene indexes it, as one number
 */
record FieldShape(String name, Value value, long type) {
  /** How many bits each part of a type has, from the lowest. */
  private static final int FLAG = 1;

  private static final int CHOICE = 3;
  private static final int DIMENSIONS = 5;
  private static final int BYTES = 6;

  /** The choices in the order of their numbers, which are part of the format. */
  private static final List<Value> VALUES =
      List.of(
          Value.TOKENS,
          Value.STRING,
          Value.BYTES,
          Value.LONG,
          Value.INTEGER,
          Value.FLOAT,
          Value.DOUBLE);

  private static final List<IndexOptions> OPTIONS =
      List.of(
          IndexOptions.NONE,
          IndexOptions.DOCS,
          IndexOptions.DOCS_AND_FREQS,
          IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
          IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  private static final List<DocValuesType> DOC_VALUES =
      List.of(
          DocValuesType.NONE,
          DocValuesType.NUMERIC,
          DocValuesType.BINARY,
          DocValuesType.SORTED,
          DocValuesType.SORTED_NUMERIC,
          DocValuesType.SORTED_SET);

  private static final List<DocValuesSkipIndexType> SKIP_INDEXES =
      List.of(DocValuesSkipIndexType.NONE, DocValuesSkipIndexType.RANGE);

  /** What a field holds. */
  enum Value {
    TOKENS,
    STRING,
    BYTES,
    LONG,
    INTEGER,
    FLOAT,
    DOUBLE
  }

  static FieldShape of(IndexableField field) {
    long type = type(field.name(), field.fieldType());
    return new FieldShape(field.name(), value(field), type);
  }

  private static Value value(IndexableField field) {
    if (isAnalysed(field.fieldType())) {
      return Value.TOKENS;
    }
    if (field.binaryValue() == null && field.numericValue() != null) {
      return number(field);
    }
    return field.stringValue() == null ? bytes(field) : Value.STRING;
  }

  private static Value bytes(IndexableField field) {
    if (field.binaryValue() == null) {
      throw new IllegalArgumentException("the field " + field.name() + " has no value");
    }
    return Value.BYTES;
  }

  /** Whether a token stream makes the terms of a field. */
  static boolean isAnalysed(IndexableFieldType type) {
    return type.indexOptions() != IndexOptions.NONE && type.tokenized();
  }

  private static Value number(IndexableField field) {
    return switch (field.numericValue()) {
      case Long value -> Value.LONG;
      case Integer value -> Value.INTEGER;
      case Float value -> Value.FLOAT;
      case Double value -> Value.DOUBLE;
      case null, default ->
          throw new IllegalArgumentException("the field " + field.name() + " has a strange number");
    };
  }

  private static long type(String name, IndexableFieldType type) {
    if (type.vectorDimension() > 0) {
      throw new IllegalArgumentException("an engine keeps no vectors: " + name);
    }
    if (type.stored() && isAnalysed(type)) {
      throw new IllegalArgumentException("an engine keeps tokens and text apart: " + name);
    }
    BitWriter bits = new BitWriter();
    bits.add(type.stored() ? 1 : 0, FLAG);
    bits.add(type.tokenized() ? 1 : 0, FLAG);
    bits.add(type.omitNorms() ? 1 : 0, FLAG);
    bits.add(OPTIONS.indexOf(type.indexOptions()), CHOICE);
    bits.add(DOC_VALUES.indexOf(type.docValuesType()), CHOICE);
    bits.add(type.pointDimensionCount(), DIMENSIONS);
    bits.add(type.pointIndexDimensionCount(), DIMENSIONS);
    bits.add(type.pointNumBytes(), BYTES);
    bits.add(SKIP_INDEXES.indexOf(type.docValuesSkipIndexType()), CHOICE);
    bits.add(type.storeTermVectors() ? 1 : 0, FLAG);
    bits.add(type.storeTermVectorPositions() ? 1 : 0, FLAG);
    bits.add(type.storeTermVectorOffsets() ? 1 : 0, FLAG);
    bits.add(type.storeTermVectorPayloads() ? 1 : 0, FLAG);
    return bits.all;
  }

  /** The type as Lucene knows it. */
  FieldType fieldType() {
    BitReader bits = new BitReader(type);
    FieldType made = new FieldType();
    made.setStored(bits.flag());
    made.setTokenized(bits.flag());
    made.setOmitNorms(bits.flag());
    made.setIndexOptions(OPTIONS.get(bits.next(CHOICE)));
    made.setDocValuesType(DOC_VALUES.get(bits.next(CHOICE)));
    int dimensions = bits.next(DIMENSIONS);
    made.setDimensions(dimensions, bits.next(DIMENSIONS), bits.next(BYTES));
    made.setDocValuesSkipIndexType(SKIP_INDEXES.get(bits.next(CHOICE)));
    made.setStoreTermVectors(bits.flag());
    made.setStoreTermVectorPositions(bits.flag());
    made.setStoreTermVectorOffsets(bits.flag());
    made.setStoreTermVectorPayloads(bits.flag());
    made.freeze();
    return made;
  }

  void write(DataOutput out) throws IOException {
    out.writeString(name);
    out.writeByte((byte) VALUES.indexOf(value));
    out.writeVLong(type);
  }

  static FieldShape read(DataInput in) throws IOException {
    return new FieldShape(in.readString(), VALUES.get(in.readByte()), in.readVLong());
  }

  private static final class BitWriter {
    private long all;
    private int used;

    void add(int value, int size) {
      all |= (long) value << used;
      used += size;
    }
  }

  private static final class BitReader {
    private long left;

    BitReader(long all) {
      left = all;
    }

    int next(int size) {
      int value = (int) (left & ((1L << size) - 1));
      left >>>= size;
      return value;
    }

    boolean flag() {
      return next(FLAG) == 1;
    }
  }
}
