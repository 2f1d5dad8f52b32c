// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import org.shike.search.MomentQuery;
import org.shike.search.Reranking;

/**
 * Where a page of a query starts.
 *
 * @param index of which index, see {@link PointsInTime}
 * @param version of the index, which is different after each change
 * @param query a hash of everything that decides which moments are found and in which order
 * @param shown how many moments the earlier pages have
 * @param scores what the model of a {@link Reranking} said of the first moments; none if it was not
 *     asked or failed
 */
record Cursor(UUID index, long version, long query, int shown, List<Float> scores) {
  private static final int HEAD = 4 * Long.BYTES + Integer.BYTES;
  private static final String AGAIN = "; repeat the search without it";

  Cursor {
    scores = List.copyOf(scores);
  }

  /** Where the first page of a query starts. */
  static Cursor first(UUID index, long version, MomentQuery query) {
    return new Cursor(index, version, hash(query), 0, List.of());
  }

  /**
   * Where the page that a query asks for starts; empty for its first page.
   *
   * @throws IllegalArgumentException if its cursor is not one, or belongs to another query
   */
  static Optional<Cursor> of(MomentQuery query) {
    return query.cursor().map(text -> parse(text, query));
  }

  /**
   * Reads a cursor that {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is not such a cursor, or belongs to another query
   */
  static Cursor parse(String text, MomentQuery query) {
    Cursor cursor = parse(text);
    if (cursor.query != hash(query)) {
      throw unusable("belongs to another query");
    }
    return cursor;
  }

  private static Cursor parse(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(text));
    int scores = (bytes.remaining() - HEAD - Integer.BYTES) / Float.BYTES;
    if (bytes.remaining() < HEAD + Integer.BYTES || scores > Reranking.MAX_MOMENTS) {
      throw malformed();
    }
    UUID index = new UUID(bytes.getLong(), bytes.getLong());
    Cursor cursor =
        new Cursor(index, bytes.getLong(), bytes.getLong(), bytes.getInt(), scores(bytes, scores));
    boolean isInRange = cursor.shown > 0 && cursor.shown < MomentQuery.MAX_LIMIT;
    if (!isInRange || !cursor.toString().equals(text)) {
      throw malformed();
    }
    return cursor;
  }

  private static List<Float> scores(ByteBuffer bytes, int count) {
    List<Float> scores = new ArrayList<>();
    while (scores.size() < count) {
      scores.add(bytes.getFloat());
    }
    return scores;
  }

  private static byte[] bytes(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static IllegalArgumentException malformed() {
    return unusable("is not valid");
  }

  /** Says what is wrong with a cursor and what to do. */
  static IllegalArgumentException unusable(String why) {
    return new IllegalArgumentException("the cursor " + why + AGAIN);
  }

  /** Whether it is of the same state of an index. */
  boolean isOf(Cursor other) {
    return index.equals(other.index) && version == other.version;
  }

  /** Whether it starts the first page. */
  boolean isFirst() {
    return shown == 0;
  }

  /** Where the next page starts, after {@code moments} on this one. */
  Cursor after(int moments) {
    return new Cursor(index, version, query, shown + moments, scores);
  }

  /** The same page after a model was asked. */
  Cursor withScores(List<Float> scores) {
    return new Cursor(index, version, query, shown, scores);
  }

  /** With a checksum, so that a changed text is not a valid cursor. */
  @Override
  public String toString() {
    int length = HEAD + scores.size() * Float.BYTES;
    ByteBuffer bytes = ByteBuffer.allocate(length + Integer.BYTES);
    bytes.putLong(index.getMostSignificantBits()).putLong(index.getLeastSignificantBits());
    bytes.putLong(version).putLong(query).putInt(shown);
    scores.forEach(bytes::putFloat);
    CRC32 checksum = new CRC32();
    checksum.update(bytes.array(), 0, length);
    bytes.putInt((int) checksum.getValue());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static long hash(MomentQuery query) {
    String all =
        String.join(
            "\n",
            query.expression().getClass().getSimpleName(),
            query.form().name(),
            query.order().name(),
            String.valueOf(query.untimed()),
            String.valueOf(query.view().merging()),
            String.valueOf(query.view().everyCopy()),
            String.valueOf(query.extras().groups()),
            query.reranking().map(reranking -> "reranked " + reranking.moments()).orElse(""),
            query.text());
    return ByteBuffer.wrap(sha256().digest(all.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
