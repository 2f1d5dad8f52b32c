// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shike.index.IndexFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code shike snapshot}: copies the last commit of an index into a new folder. */
@Command(name = "snapshot", mixinStandardHelpOptions = true)
final class SnapshotCommand implements Callable<Integer> {
  @Mixin private FolderOption index = new FolderOption();

  @Parameters(paramLabel = "SNAPSHOT", descriptionKey = "snapshot")
  private Path snapshot = Path.of("");

  private final Shike shike;

  SnapshotCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = index.required("error.address.snapshot");
    IndexFolder.of(folder).snapshot(snapshot);
    String from = PlainText.of(folder.toString());
    String to = PlainText.of(snapshot.toString());
    shike.out().println(shike.messages().say("copied", from, to));
    return Shike.OK;
  }
}
