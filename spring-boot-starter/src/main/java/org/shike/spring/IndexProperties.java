// SPDX-License-Identifier: Apache-2.0
package org.shike.spring;

import java.io.IOException;
import java.nio.file.Path;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties that begin with {@code shike.index}. Immutable.
 *
 * @param path Folder of the index, made if it is missing. Without it, the application has no index
 *     but one of its own.
 * @param readOnly Whether the index is opened for searching only, so that another process may write
 *     to it.
 * @param commitOnClose Whether what was put and removed since the last commit is committed when the
 *     application ends, instead of discarded.
 */
@ConfigurationProperties("shike.index")
record IndexProperties(
    String path,
    @DefaultValue("false") boolean readOnly,
    @DefaultValue("false") boolean commitOnClose) {
  IndexProperties {
    if (path.isBlank()) {
      throw new IllegalArgumentException(
          "shike.index.path must name a folder, but is empty; leave it out to have no index");
    }
    if (readOnly && commitOnClose) {
      throw new IllegalArgumentException(
          "shike.index.commit-on-close needs an index that can be changed;"
              + " leave out it or shike.index.read-only");
    }
  }

  TranscriptIndex open(IndexSettings settings) throws IOException {
    Path folder = Path.of(path);
    return readOnly
        ? TranscriptIndex.openReadOnly(folder, settings)
        : TranscriptIndex.open(
            folder, settings.withCommitOnClose(commitOnClose || settings.commitOnClose()));
  }
}
