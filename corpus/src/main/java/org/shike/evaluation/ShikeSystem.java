// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.shike.index.TranscriptIndex;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.transcript.Transcript;

/** Shike as an application uses it. */
public final class ShikeSystem implements SearchSystem {
  private final Path folder;
  private final TranscriptIndex index;

  private ShikeSystem(Path folder, TranscriptIndex index) {
    this.folder = folder;
    this.index = index;
  }

  /**
   * A system without transcripts.
   *
   * @param folder empty, for the index
   * @return the system
   * @throws IOException if the disk fails
   */
  public static ShikeSystem open(Path folder) throws IOException {
    return new ShikeSystem(folder, TranscriptIndex.open(folder));
  }

  @Override
  public String name() {
    return "full";
  }

  @Override
  public void put(Transcript transcript) throws IOException {
    index.put(transcript);
  }

  @Override
  public long finish() throws IOException {
    index.commit();
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Override
  public List<Answer> search(MomentQuery query) throws IOException {
    return index.search(query).moments().stream().map(ShikeSystem::answer).toList();
  }

  private static Answer answer(Moment moment) {
    return new Answer(
        moment.transcriptId(),
        moment.time().range(),
        moment.snippet().text(),
        moment.score(),
        moment.evidence().isWeak());
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
