// SPDX-License-Identifier: Apache-2.0
package org.shike.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.shike.evaluation.BeirCollection;
import org.shike.evaluation.JudgedCollection;

/**
 * Opens the collections that systems are measured with, by the names that a person gives.
 *
 * <pre>{@code
 * JudgedCollection collection = JudgedCollections.open(Optional.empty(), Optional.of("tuning"));
 * }</pre>
 */
public final class JudgedCollections {
  private JudgedCollections() {}

  /**
   * Opens a collection.
   *
   * @param folder of a collection in BEIR's layout; empty for {@link JudgedCorpus}
   * @param split the name of the judgments; if empty, {@code test} of a folder, else {@code tuning}
   * @return the collection
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if {@link JudgedCorpus} has no half of this name
   */
  public static JudgedCollection open(Optional<Path> folder, Optional<String> split)
      throws IOException {
    return folder.isPresent()
        ? BeirCollection.open(folder.get(), split.orElse("test"))
        : half(split.orElse("tuning"));
  }

  private static JudgedCorpus half(String name) throws IOException {
    return switch (name) {
      case "tuning" -> JudgedCorpus.tuning();
      case "test" -> JudgedCorpus.test();
      default ->
          throw new IllegalArgumentException("split must be tuning or test, but was " + name);
    };
  }
}
