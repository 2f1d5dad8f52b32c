// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of an error of the JVM: one line, and the file. */
class ErrorsTest {
  @Test
  void exhaustedMemoryIsSaidWithTheFileAndTheRemedy() {
    FileError error = new FileError("big.srt", new OutOfMemoryError("Java heap space"));
    assertThat(Errors.message(error))
        .isEqualTo("big.srt: out of memory; give the JVM more: SHIKE_JAVA_OPTIONS=-Xmx4g");
  }

  @Test
  void errorsWithoutWordsOfTheirOwnAreNamedByTheirKind() {
    assertThat(Errors.message(new FileError("a.json", new StackOverflowError())))
        .isEqualTo("a.json: StackOverflowError");
  }

  @Test
  void messagesAreOneLine() {
    assertThat(Errors.message(new InternalError("a\nb"))).isEqualTo("InternalError: a b");
    assertThat(Errors.message(new FileError("a\nb.md", new LinkageError("c"))))
        .doesNotContain("\n");
  }
}
