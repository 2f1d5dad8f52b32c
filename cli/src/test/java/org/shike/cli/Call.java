// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** What a call of the command printed, and its exit status. */
record Call(int status, String out, String err) {
  /** Calls it without variables of the environment. */
  static Call shike(String... args) {
    return in(Map.of(), args);
  }

  static Call in(Map<String, String> environment, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.run(new PrintWriter(out), new PrintWriter(err), environment, args);
    return new Call(status, out.toString(), err.toString());
  }

  /** A bad call is one line on the error output, and status 2. */
  static void assertBad(String message, String... args) {
    Call call = shike(args);
    assertThat(call.status()).as(String.join(" ", args)).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).startsWith("shike").contains(message).hasLineCount(1);
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
