// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shike.benchmarks.report.MixQuery;
import org.shike.transcript.Transcript;

/** What is indexed, and what is asked about it. The same text always has the same queries. */
sealed interface Text permits SyntheticText, GivenText {
  /** The text in a folder, else the synthetic one. */
  static Text of(Optional<Path> folder) throws IOException {
    return folder.isPresent() ? GivenText.read(folder.get()) : new SyntheticText();
  }

  /** The name of the text in a report. */
  String name();

  /** Those of the sizes that it has. */
  List<Long> sizes(List<Long> sizes);

  /** The first transcripts, with about as many passages. */
  Stream<Transcript> transcripts(long passages) throws IOException;

  /** The mix, and the queries beside it. */
  List<MixQuery> queries() throws IOException;

  /** Prose in which nothing repeats, to be segmented. */
  String prose(int characters) throws IOException;
}
