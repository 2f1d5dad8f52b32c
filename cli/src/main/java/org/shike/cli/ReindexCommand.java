// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shike.analysis.Analysis;
import org.shike.index.IndexFolder;
import org.shike.index.IndexSettings;
import org.shike.index.PutProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code shike reindex}: rebuilds an index from the transcripts in it. */
@Command(name = "reindex", mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  @Mixin private FolderOption index = new FolderOption();
  @Mixin private LexiconOption words = new LexiconOption();

  private final Shike shike;

  ReindexCommand(Shike shike) {
    this.shike = shike;
  }

  /** What is in the index was put with some limit, and is put again without one. */
  @Override
  public Integer call() throws IOException {
    Path folder = index.required("error.address.reindex");
    Analysis analysis = Analysis.standard().withLexicon(words.lexicon());
    IndexSettings settings = IndexSettings.of(analysis).withMaxCharacters(Integer.MAX_VALUE);
    PutProgress put = IndexFolder.of(folder).reindex(settings, progress -> {});
    String name = PlainText.of(folder.toString());
    shike.out().println(shike.messages().say("rebuilt", name, put.transcripts()));
    return Shike.OK;
  }
}
