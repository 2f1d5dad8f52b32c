// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.shike.index.IndexCheck;
import org.shike.index.IndexFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shike check}: says whether an index is sound, and if not, what to do. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private FolderOption index = new FolderOption();

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  private final Shike shike;

  CheckCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    IndexCheck check = IndexFolder.of(index.required("error.address.check")).check();
    switch (format) {
      case TEXT -> show(check);
      case JSON -> writeJson(check);
    }
    return check.isSound() ? Shike.OK : Shike.UNSOUND;
  }

  private void show(IndexCheck check) {
    Messages messages = shike.messages();
    if (check.isSound()) {
      String size = ByteSize.of(check.bytes());
      shike.out().println(messages.say("sound", check.transcripts(), check.passages(), size));
    }
    for (IndexCheck.Problem problem : check.problems()) {
      shike.out().println(PlainText.of(messages.say(problem.what())));
      shike.out().println("  " + messages.say(problem.remedy()));
    }
  }

  private void writeJson(IndexCheck check) {
    Json.writeLine(
        shike.out(),
        json -> {
          json.writeStartObject();
          json.writeBooleanProperty("sound", check.isSound());
          json.writeNumberProperty("transcripts", check.transcripts());
          json.writeNumberProperty("passages", check.passages());
          json.writeNumberProperty("bytes", check.bytes());
          json.writeArrayPropertyStart("problems");
          for (IndexCheck.Problem problem : check.problems()) {
            json.writeStartObject();
            json.writeStringProperty("what", problem.what().toString());
            json.writeStringProperty("remedy", problem.remedy().toString());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** How it is written what was found. */
  enum Format {
    TEXT,
    JSON
  }
}
