// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What is said of an error of the JVM: one line, and the file. */
class ErrorsTest {
  private static final Errors ERRORS = new Errors(Results.ENGLISH);

  @Test
  void fileIsNamedOnce() {
    Path file = Path.of("talks", "a.md");
    assertThat(ERRORS.message(file, new AccessDeniedException(file.toString())))
        .isEqualTo("no permission: " + file);
    assertThat(ERRORS.message(file, new IOException("Input/output error")))
        .isEqualTo(file + ": Input/output error");
  }

  @Test
  void exhaustedMemoryIsSaidWithTheFileAndTheRemedy() {
    FileError error = new FileError(Path.of("big.srt"), new OutOfMemoryError("Java heap space"));
    assertThat(ERRORS.message(error))
        .isEqualTo("big.srt: out of memory; give the JVM more: SHIKE_JAVA_OPTIONS=-Xmx4g");
  }

  @Test
  void errorsWithoutWordsOfTheirOwnAreNamedByTheirKind() {
    assertThat(ERRORS.message(new FileError(Path.of("a.json"), new StackOverflowError())))
        .isEqualTo("a.json: StackOverflowError");
  }

  @Test
  void whatAnIndexCannotDoIsOneLineAndNotADefect() {
    UnsupportedOperationException refusal = new UnsupportedOperationException("no statistics");
    assertThat(failed(refusal)).isEqualTo("shike: no statistics\n");
    assertThat(failed(new UnsupportedOperationException())).contains("ErrorsTest.java");
  }

  private static String failed(Exception e) {
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(CommandSpec.create());
    command.setErr(new PrintWriter(err));
    assertThat(ERRORS.failed(e, command, command.parseArgs())).isEqualTo(Shike.ERROR);
    return err.toString();
  }

  @Test
  void messagesAreOneLine() {
    assertThat(ERRORS.message(new InternalError("a\nb"))).isEqualTo("InternalError: a b");
    assertThat(ERRORS.message(new FileError(Path.of("a\nb.md"), new LinkageError("c"))))
        .doesNotContain("\n");
  }
}
