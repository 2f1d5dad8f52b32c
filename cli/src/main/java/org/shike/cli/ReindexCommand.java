// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
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
  @Mixin private IndexOption index = new IndexOption();
  @Mixin private LexiconOption words = new LexiconOption();
  @Mixin private ShardsOption shards = new ShardsOption();

  private final Shike shike;

  ReindexCommand(Shike shike) {
    this.shike = shike;
  }

  /** What is in the index was put with some limit, and is put again without one. */
  @Override
  public Integer call() throws IOException {
    IndexPlace place = index.required();
    shards.check(place);
    Analysis analysis = Analysis.standard().withLexicon(words.lexicon());
    IndexSettings settings = IndexSettings.of(analysis).withMaxCharacters(Integer.MAX_VALUE);
    switch (place) {
      case IndexPlace.Folder folder ->
          say(
              folder.path().toString(),
              IndexFolder.of(folder.path()).reindex(settings, progress -> {}));
      case IndexPlace.Address address ->
          say(
              address.url(),
              ClusterIndexes.reindex(address.url(), shike.environment(), shards, settings));
    }
    return Shike.OK;
  }

  private void say(String index, PutProgress put) {
    shike.out().println(shike.messages().say("rebuilt", PlainText.of(index), put.transcripts()));
  }
}
