// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.Version;
import org.shike.query.Filter;

/** Counts and measures what one point in time of an index holds; reads all of some files. */
final class Statistics {
  private static final String TRANSCRIPTS = "transcripts";
  private static final String VALUES = "values";

  private final DirectoryReader reader;
  private final Map<String, Long> languages = new HashMap<>();
  private final Map<String, Long> bytes = new HashMap<>();
  private long transcripts;
  private long millis;
  private long sources;

  private Statistics(DirectoryReader reader) {
    this.reader = reader;
  }

  /** To be called by a thread of the index, because it opens files. */
  static IndexStats of(DirectoryReader reader, String fingerprint) throws IOException {
    return new Statistics(reader).of(fingerprint);
  }

  private IndexStats of(String fingerprint) throws IOException {
    new Contents(reader).forEach(this::addTranscript);
    for (LeafReaderContext leaf : reader.leaves()) {
      addLanguages(leaf.reader());
      addBytes(leaf.reader());
    }
    bytes.merge(VALUES, -sources, Long::sum);
    bytes.put(TRANSCRIPTS, sources);
    return new IndexStats(
        transcripts,
        reader.numDocs(),
        Duration.ofMillis(millis),
        largestFirst(languages),
        terms(),
        largestFirst(bytes),
        new IndexStats.Made(IndexIdentity.FORMAT, fingerprint, Version.LATEST.toString()));
  }

  private void addTranscript(LeafReader segment, int first) throws IOException {
    transcripts++;
    sources += new PassageBlock(segment, first, first + 1).source().length;
    NumericDocValues lengths = DocValues.getNumeric(segment, Fields.LENGTH_MILLIS);
    millis += lengths.advanceExact(first) ? lengths.longValue() : 0;
  }

  private void addLanguages(LeafReader segment) throws IOException {
    SortedSetDocValues facets = DocValues.getSortedSet(segment, Fields.FACET);
    Bits live = segment.getLiveDocs();
    for (int at = 0; at < segment.maxDoc(); at++) {
      if ((live == null || live.get(at)) && facets.advanceExact(at)) {
        addLanguages(facets);
      }
    }
  }

  private void addLanguages(SortedSetDocValues facets) throws IOException {
    String start = FilterTerms.term(Filter.Field.LANGUAGE, "");
    for (int left = facets.docValueCount(); left > 0; left--) {
      String term = facets.lookupOrd(facets.nextOrd()).utf8ToString();
      if (term.startsWith(start)) {
        languages.merge(term.substring(start.length()), 1L, Long::sum);
      }
    }
  }

  private void addBytes(LeafReader leaf) throws IOException {
    SegmentInfo segment = ((SegmentReader) FilterLeafReader.unwrap(leaf)).getSegmentInfo().info;
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
    String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!extension.equals("cfs")) {
      bytes.merge(part(extension), directory.fileLength(file), Long::sum);
    }
  }

  /** What the files of Lucene's codec hold, by their extensions. */
  private static String part(String extension) {
    return switch (extension) {
      case "fdt", "fdx", "fdm" -> "stored";
      case "tim", "tip", "tmd" -> "terms";
      case "doc", "psm" -> "postings";
      case "pos" -> "positions";
      case "pay" -> "offsets";
      case "dvd", "dvm", "dvs" -> VALUES;
      case "kdd", "kdi", "kdm" -> "points";
      case "nvd", "nvm" -> "norms";
      default -> "other";
    };
  }

  private long terms() throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Fields.TEXT_WORD);
    long count = 0;
    if (terms != null) {
      TermsEnum all = terms.iterator();
      while (all.next() != null) {
        count++;
      }
    }
    return count;
  }

  private static Map<String, Long> largestFirst(Map<String, Long> counts) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(count -> sorted.put(count.getKey(), count.getValue()));
    return sorted;
  }
}
