// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shike remove}: removes transcripts from an index. */
@Command(name = "remove", mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {
  private static final IndexSettings SETTINGS = IndexSettings.standard();

  @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "ids")
  private List<String> ids = List.of();

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  private final Shike shike;
  private final List<String> removed = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  RemoveCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    index.required();
    find();
    if (!removed.isEmpty()) {
      removeFound();
    }
    switch (format) {
      case TEXT -> removed.forEach(this::showRemoved);
      case JSON -> writeJson();
    }
    return status();
  }

  /** Open for reading, because it is an error if there is no index. */
  private void find() throws IOException {
    try (TranscriptIndex opened = index.openReadOnly(SETTINGS, shike.environment())) {
      for (String id : new LinkedHashSet<>(ids)) {
        if (opened.contains(id)) {
          removed.add(id);
        } else {
          missing.add(id);
          String why = UnknownId.in(opened, id).said(shike.messages());
          shike.err().println("shike: " + PlainText.of(why));
        }
      }
    }
  }

  private void removeFound() throws IOException {
    try (TranscriptIndex opened = index.open(SETTINGS, shike.environment())) {
      for (String id : removed) {
        opened.remove(id);
      }
      opened.commit();
    }
  }

  private int status() {
    if (removed.isEmpty()) {
      return Shike.ERROR;
    }
    return missing.isEmpty() ? Shike.OK : Shike.PARTLY;
  }

  private void showRemoved(String id) {
    shike.out().println(shike.messages().say("removed", PlainText.of(id)));
  }

  private void writeJson() {
    Json.writeLine(
        shike.out(),
        json -> {
          json.writeStartObject();
          Json.strings(json, "removed", removed);
          Json.strings(json, "missing", missing);
          json.writeEndObject();
        });
  }

  /** How it is written what was removed. */
  enum Format {
    TEXT,
    JSON
  }
}
