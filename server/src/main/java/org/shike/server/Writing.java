// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.shike.index.TranscriptIndex;
import org.shike.parse.MalformedTranscriptException;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptParser;

/** Puts and removes transcripts for clients that know the token. Each change is committed. */
final class Writing {
  static final int MAX_BYTES = 16 << 20;

  private static final int NO_CONTENT = 204;
  private static final int CREATED = 201;
  private static final int UNAUTHORIZED = 401;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int TOO_LARGE = 413;
  private static final int UNPROCESSABLE = 422;

  private final TranscriptIndex index;
  private final Optional<WriteToken> token;
  private final Lock changing = new ReentrantLock();

  Writing(TranscriptIndex index, Optional<WriteToken> token) {
    this.index = index;
    this.token = token;
  }

  /** Changes the transcript with an id, if the client may. */
  Answer answer(Asked asked, Change change, String id) throws IOException {
    if (token.isEmpty()) {
      return readOnly(change);
    }
    if (!token.get().isIn(change.authorization())) {
      return Answer.problem(
              UNAUTHORIZED,
              "only a client with the token may change the index",
              "send the header Authorization: Bearer and the token that the server was started with")
          .with("WWW-Authenticate", "Bearer");
    }
    asked.parameters().checkOnly(Set.of());
    return switch (change.method()) {
      case "PUT" -> put(id, bytes(change.content()));
      case "DELETE" -> delete(id);
      default -> notAllowed(change, "use GET, PUT or DELETE", "GET, HEAD, PUT, DELETE");
    };
  }

  /** Refuses to change what is no transcript. */
  static Answer readOnly(Change change) {
    return notAllowed(change, "use GET", "GET, HEAD");
  }

  private static Answer notAllowed(Change change, String remedy, String allowed) {
    String detail = "there is no " + change.method() + " here";
    return Answer.problem(METHOD_NOT_ALLOWED, detail, remedy).with("Allow", allowed);
  }

  private static byte[] bytes(InputStream content) {
    try {
      byte[] bytes = content.readNBytes(MAX_BYTES + 1);
      if (bytes.length <= MAX_BYTES) {
        return bytes;
      }
    } catch (IOException e) {
      throw ProblemException.bad("the content is not complete", "send all of it");
    }
    throw new ProblemException(
        TOO_LARGE,
        "the content is larger than " + (MAX_BYTES >> 20) + " MB",
        "put larger transcripts into the index with shike index");
  }

  private Answer put(String id, byte[] content) throws IOException {
    ParseResult read = read(id, content);
    if (read.transcript().cues().isEmpty()) {
      throw unusable("there is no cue in the content");
    }
    changing.lock();
    try {
      boolean isNew = !index.contains(id);
      boolean isChanged = index.put(read.transcript());
      index.commit();
      Answer put = Answer.json(PutJson.of(read, isChanged));
      return isNew ? put.withStatus(CREATED) : put;
    } finally {
      changing.unlock();
    }
  }

  private static ParseResult read(String id, byte[] content) throws IOException {
    try {
      return TranscriptParser.standard().read(id, new ByteArrayInputStream(content));
    } catch (MalformedTranscriptException e) {
      throw unusable(String.valueOf(e.getMessage()));
    }
  }

  private static ProblemException unusable(String detail) {
    return new ProblemException(
        UNPROCESSABLE, detail, "send a transcript in one of the formats that shike parse reads");
  }

  private Answer delete(String id) throws IOException {
    changing.lock();
    try {
      if (!index.contains(id)) {
        throw TranscriptResources.missing(id);
      }
      index.remove(id);
      index.commit();
      return Answer.json("").withStatus(NO_CONTENT);
    } finally {
      changing.unlock();
    }
  }

  /** The id of the transcript that a path below the API names. */
  static Optional<String> id(List<String> path) {
    boolean isTranscript = path.size() == 2 && path.getFirst().equals("transcripts");
    return isTranscript ? Optional.of(TranscriptPath.id(path.get(1))) : Optional.empty();
  }
}
