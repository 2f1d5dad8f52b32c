// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is sent back.
 *
 * @param status of HTTP
 * @param type of the content
 * @param content of UTF-8, or the bytes of a picture
 * @param headers beside those that each answer has
 * @param media that is sent in place of the content
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
record Answer(
    int status,
    String type,
    byte[] content,
    Map<String, String> headers,
    Optional<MediaFile> media) {
  static final String JSON = "application/json";
  static final String JSON_LINES = "application/jsonl";
  static final String PROBLEM = "application/problem+json";

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int TAG_BYTES = 12;

  static Answer of(String type, String text) {
    return new Answer(OK, type, text.getBytes(StandardCharsets.UTF_8), Map.of(), Optional.empty());
  }

  static Answer json(String json) {
    return of(JSON, json);
  }

  static Answer html(Html html) {
    return of("text/html; charset=utf-8", html.document());
  }

  static Answer problem(int status, String detail, String remedy) {
    return new Answer(
        status,
        PROBLEM,
        ProblemJson.of(status, detail, remedy).getBytes(StandardCharsets.UTF_8),
        Map.of(),
        Optional.empty());
  }

  static Answer media(MediaFile file) {
    return new Answer(OK, file.type().contentType(), new byte[0], Map.of(), Optional.of(file));
  }

  Answer withStatus(int status) {
    return new Answer(status, type, content, headers, media);
  }

  Answer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Answer(status, type, content, more, media);
  }

  /** The answer with a tag of its content; without the content if the client has it already. */
  Answer forClientWith(String knownTags) {
    if (status != OK || media.isPresent()) {
      return this;
    }
    String tag = tag();
    Answer tagged = with("ETag", tag);
    return knownTags.equals("*") || knownTags.contains(tag)
        ? new Answer(NOT_MODIFIED, type, new byte[0], tagged.headers, media)
        : tagged;
  }

  private String tag() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      byte[] start = Arrays.copyOf(digest, TAG_BYTES);
      return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
