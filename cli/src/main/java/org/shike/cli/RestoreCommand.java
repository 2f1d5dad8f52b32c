// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shike.index.IndexFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code shike restore}: makes an index of a snapshot, after checking it. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private FolderOption index = new FolderOption();

  @Parameters(paramLabel = "SNAPSHOT", descriptionKey = "snapshot")
  private Path snapshot = Path.of("");

  private final Shike shike;

  RestoreCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = index.required("error.address.restore");
    IndexFolder.of(folder).restore(snapshot);
    String from = PlainText.of(snapshot.toString());
    String to = PlainText.of(folder.toString());
    shike.out().println(shike.messages().say("restored", from, to));
    return Shike.OK;
  }
}
