// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The bytes of an index by what they hold, whichever system wrote it. */
final class IndexFiles {
  private final Map<String, Long> parts = new TreeMap<>();

  private IndexFiles() {}

  /** The parts of Lucene's last commit; one part if it is not an index of Lucene. */
  static Map<String, Long> parts(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      List<String> files = List.of(directory.listAll());
      IndexFiles index = new IndexFiles();
      if (files.stream().anyMatch(file -> file.startsWith("segments"))) {
        for (SegmentCommitInfo segment : SegmentInfos.readLatestCommit(directory)) {
          index.addSegment(segment.info);
        }
      } else {
        index.parts.put("one file", bytes(folder));
      }
      return index.parts;
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void addSegment(SegmentInfo segment) throws IOException {
    for (String file : segment.files()) {
      addFile(segment.dir, file);
    }
    if (segment.getUseCompoundFile()) {
      try (Directory inside =
          segment.getCodec().compoundFormat().getCompoundReader(segment.dir, segment)) {
        for (String file : inside.listAll()) {
          addFile(inside, file);
        }
      }
    }
  }

  private void addFile(Directory directory, String file) throws IOException {
    String extension = file.substring(file.lastIndexOf('.') + 1);
    if (!extension.equals("cfs")) {
      parts.merge(part(extension), directory.fileLength(file), Long::sum);
    }
  }

  /** What the files of Lucene's codec hold, by their extensions. */
  private static String part(String extension) {
    return switch (extension) {
      case "fdt", "fdx", "fdm" -> "stored text";
      case "tim", "tip", "tmd" -> "terms";
      case "doc", "psm" -> "postings";
      case "pos" -> "positions";
      case "pay" -> "offsets";
      case "dvd", "dvm", "dvs" -> "values";
      default -> "everything else";
    };
  }
}
