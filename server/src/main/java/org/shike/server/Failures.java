// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.shike.index.ClosedIndexException;
import org.shike.index.ExpiredCursorException;
import org.shike.index.LockedIndexException;
import org.shike.index.SearchInterruptedException;
import org.shike.index.StoppedIndexException;
import org.shike.index.UnavailableIndexException;

/** What a failure means for the client. */
final class Failures {
  private static final Logger LOG = System.getLogger(Failures.class.getName());
  private static final int GONE = 410;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int NOT_IMPLEMENTED = 501;
  private static final int UNAVAILABLE = 503;

  private Failures() {}

  /** The problem of which an exception tells. What only the operator can mend is logged. */
  static ProblemException problem(Exception e) {
    return switch (e) {
      case ProblemException problem -> problem;
      case ExpiredCursorException expired ->
          new ProblemException(GONE, message(e), "repeat the search without the cursor");
      case IllegalArgumentException bad ->
          ProblemException.bad(message(e), "correct the value, or leave it out");
      case ClosedIndexException closed -> unavailable();
      case SearchInterruptedException stopping -> unavailable();
      case LockedIndexException locked -> unavailable();
      case StoppedIndexException stopped -> unavailable();
      case UnavailableIndexException busy -> unavailable();
      case UnsupportedOperationException refused ->
          new ProblemException(
              NOT_IMPLEMENTED,
              "the index cannot do that",
              "leave out facets, strips and groups, which an index in a cluster does not count");
      case IOException disk -> logged("the index cannot be read or written", e);
      default -> logged("the server failed", e);
    };
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static ProblemException unavailable() {
    return new ProblemException(UNAVAILABLE, "the index is not available", "try again later");
  }

  private static ProblemException logged(String detail, Exception e) {
    LOG.log(Level.ERROR, detail, e);
    return new ProblemException(SERVER_ERROR, detail, "see the messages of the server");
  }

  /** What is wrong with a request that never reached a resource. */
  static ProblemException refused(int status) {
    return status < SERVER_ERROR
        ? new ProblemException(
            status,
            "the request is too large or not valid",
            "send less than 8 KB of address and headers, and valid HTTP/1.1")
        : new ProblemException(
            status, "the server cannot answer", "try again, or see the messages of the server");
  }

  static Answer answer(ProblemException e) {
    Answer answer = Answer.problem(e.status(), e.detail(), e.remedy());
    boolean isLater = e.status() == TOO_MANY_REQUESTS || e.status() == UNAVAILABLE;
    return isLater ? answer.with("Retry-After", "1") : answer;
  }
}
