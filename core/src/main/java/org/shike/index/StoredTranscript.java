// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.shike.transcript.Transcript;

/**
 * A transcript as the index keeps it, with its first passage: as doc values, because Lucene reads
 * and decompresses all stored fields of a passage with each of them.
 *
 * <pre>
 * 24 bytes  the start of the SHA-256 of the transcript and what it says
 * 8 bytes   the start of the SHA-256 of the analysis
 * 1 to 5    length of what follows, before it is compressed
 * the rest  deflated: the transcript without what it says, see {@link TranscriptEncoder}
 * </pre>
 */
final class StoredTranscript {
  private static final int CONTENT_BYTES = 24;
  private static final int DIGEST_BYTES = 32;

  private final byte[] encoded;
  private final BytesRef digest;

  private StoredTranscript(byte[] encoded, BytesRef digest) {
    this.encoded = encoded;
    this.digest = digest;
  }

  /**
   * Encodes a transcript.
   *
   * @param analysis decides which terms the transcript is indexed with
   */
  static StoredTranscript of(Transcript transcript, String analysis) {
    byte[] encoded = TranscriptEncoder.encode(transcript);
    byte[] said = TranscriptEncoder.said(transcript).getBytes(StandardCharsets.UTF_8);
    byte[] digest = Arrays.copyOf(sha256(encoded, said), DIGEST_BYTES);
    byte[] made = sha256(analysis.getBytes(StandardCharsets.UTF_8));
    System.arraycopy(made, 0, digest, CONTENT_BYTES, DIGEST_BYTES - CONTENT_BYTES);
    return new StoredTranscript(encoded, new BytesRef(digest));
  }

  private static byte[] sha256(byte[]... parts) {
    MessageDigest sha256 = Cursor.sha256();
    for (byte[] part : parts) {
      sha256.update(part);
    }
    return sha256.digest();
  }

  /** The digest, which differs between any two transcripts, and between any two analyses of one. */
  BytesRef digest() {
    return digest;
  }

  /** Whether a digest is of the same transcript, with whatever analysis. */
  boolean isOfSame(BytesRef other) {
    return Arrays.equals(
        digest.bytes, 0, CONTENT_BYTES, other.bytes, other.offset, other.offset + CONTENT_BYTES);
  }

  /** The field in which the index keeps it. */
  IndexableField field() {
    return new BinaryDocValuesField(Fields.SOURCE, bytes());
  }

  private BytesRef bytes() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeBytes(digest.bytes, digest.offset, digest.length);
    try {
      out.writeVInt(encoded.length);
    } catch (IOException e) {
      throw new UncheckedIOException("memory is not a disk", e);
    }
    byte[] deflated = deflated(encoded);
    out.writeBytes(deflated, 0, deflated.length);
    return new BytesRef(out.toArrayCopy());
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, deflater)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory is not a disk", e);
    } finally {
      deflater.end();
    }
    return deflated.toByteArray();
  }

  /** The digest in a {@link #field}. */
  static BytesRef digest(BytesRef stored) {
    int from = stored.offset;
    return new BytesRef(Arrays.copyOfRange(stored.bytes, from, from + DIGEST_BYTES));
  }

  /**
   * The transcript in a {@link #field}.
   *
   * @param said what its passages say, one after another
   */
  static Transcript read(BytesRef stored, IOSupplier<String> said) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
    in.skipBytes(DIGEST_BYTES);
    byte[] encoded = new byte[in.readVInt()];
    Inflater inflater = new Inflater(true);
    inflater.setInput(
        stored.bytes, in.getPosition(), stored.length - (in.getPosition() - stored.offset));
    try {
      if (inflater.inflate(encoded) < encoded.length) {
        throw new IllegalStateException("a transcript of the index is not whole");
      }
    } catch (DataFormatException e) {
      throw new IllegalStateException("a transcript of the index cannot be decompressed", e);
    } finally {
      inflater.end();
    }
    return TranscriptDecoder.decode(encoded, said);
  }
}
