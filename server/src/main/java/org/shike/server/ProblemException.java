// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

/** Why a request is refused, and what to do: a problem of RFC 9457. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String remedy;

  ProblemException(int status, String detail, String remedy) {
    super(detail);
    this.status = status;
    this.remedy = remedy;
  }

  static ProblemException bad(String detail, String remedy) {
    return new ProblemException(400, detail, remedy);
  }

  static ProblemException forbidden(String detail, String remedy) {
    return new ProblemException(403, detail, remedy);
  }

  static ProblemException missing(String detail, String remedy) {
    return new ProblemException(404, detail, remedy);
  }

  static ProblemException misdirected(String detail, String remedy) {
    return new ProblemException(421, detail, remedy);
  }

  int status() {
    return status;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }
}
