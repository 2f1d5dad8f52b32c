// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/**
 * The law of the literal channel: what is literally there is found, and nothing else. The oracle
 * compares characters, by regular expressions and ICU.
 */
class LiteralLawTest {
  private static final String FIELD = "text";
  private static final int ROUNDS = 20 * Integer.getInteger("stress", 1);
  private static final int PASSAGES = 60;
  private static final int QUERIES = 300;
  private static final Transliterator ICU = Transliterator.getInstance("Traditional-Simplified");
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  /** Latin and Cyrillic letters and digits, with what joins digits to a number. */
  private static final Pattern RUN =
      Pattern.compile(
          "(?:[\\p{IsLatin}\\p{IsCyrillic}\\p{Nd}]\\p{M}*+"
              + "|(?<=\\p{Nd})[.．](?=\\p{Nd})"
              + "|(?<=(?<![\\p{IsLatin}\\p{Nd}]|\\p{Nd}[.．])\\p{Nd}{1,3}),(?=\\p{Nd}{3}(?!\\p{Nd})))+");

  private static final String[] PIECES = {
    "成本",
    "云成本降低",
    "实例",
    "實例",
    "著作",
    "显著",
    "乾坤",
    "EC2",
    "ec",
    "2",
    "14%",
    "2.71亿",
    "80,000",
    "Graviton4",
    "P6e-GB300",
    "ＥＣ２",
    " ",
    "，",
    "。",
    ",",
    ".",
    "-",
    "\n",
    "데이터",
    "データ",
    "ー",
    "Привет",
    "𠮷",
    "😀",
    "café",
    "e\u0301",
    "cafe\u0301",
    "が",
    "か\u3099",
    "\u1112\u1161\u11AB",
    "한",
    "一",
    "〇",
    "二〇二五",
    "a",
    "本",
    "云"
  };

  @Test
  void literalQueryFindsExactlyThePassagesThatContainIt() throws IOException {
    for (long seed = 0; seed < ROUNDS; seed++) {
      check(seed);
    }
  }

  private static void check(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> passages = new ArrayList<>();
    for (int passage = 0; passage < PASSAGES; passage++) {
      passages.add(text(random, 1 + random.nextInt(12)));
    }
    try (Analyzer analyzer = ChineseAnalyzers.literal();
        Directory directory = indexed(passages, analyzer);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      List<String> characters = passages.stream().map(LiteralLawTest::characters).toList();
      for (int query = 0; query < QUERIES; query++) {
        String text = query(random, passages);
        if (!characters(text).isBlank()) {
          assertThat(found(searcher, text))
              .as("seed %d, query \"%s\" in %s", seed, text, passages)
              .isEqualTo(expected(characters, characters(text)));
        }
      }
    }
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int piece = 0; piece < pieces; piece++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** A piece of a passage that cuts no run, or some pieces that may be in no passage. */
  private static String query(Random random, List<String> passages) {
    if (random.nextInt(3) == 0) {
      return text(random, 1 + random.nextInt(3));
    }
    String passage = passages.get(random.nextInt(passages.size()));
    int from = random.nextInt(passage.length() + 1);
    int to = from + random.nextInt(passage.length() + 1 - from);
    return cutsRun(passage, from) || cutsRun(passage, to) ? "" : passage.substring(from, to);
  }

  private static boolean cutsRun(String text, int offset) {
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      if (run.start() < offset && offset < run.end()) {
        return true;
      }
    }
    return false;
  }

  private static Directory indexed(List<String> passages, Analyzer analyzer) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String passage : passages) {
        Document document = new Document();
        document.add(new TextField(FIELD, passage, Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    return directory;
  }

  private static BitSet found(IndexSearcher searcher, String text) throws IOException {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (AnalyzedToken token : Channel.LITERAL_QUERY.tokens(text)) {
      phrase.add(new Term(FIELD, token.term()), token.position());
    }
    BitSet found = new BitSet();
    for (ScoreDoc hit : searcher.search(phrase.build(), PASSAGES).scoreDocs) {
      found.set(hit.doc);
    }
    return found;
  }

  private static BitSet expected(List<String> passages, String query) {
    BitSet expected = new BitSet();
    for (int at = 0; at < passages.size(); at++) {
      expected.set(at, passages.get(at).contains(query));
    }
    return expected;
  }

  /**
   * The letters and digits of a text in a row; there is a blank on both sides of a run, so that a
   * run is equal to a whole one only.
   */
  private static String characters(String written) {
    String text = NFC.normalize(written);
    StringBuilder characters = new StringBuilder();
    int at = 0;
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      characters.append(letters(text.substring(at, run.start())));
      characters.append(' ').append(folded(run.group())).append(' ');
      at = run.end();
    }
    return characters.append(letters(text.substring(at))).toString();
  }

  private static String letters(String text) {
    return folded(text.replaceAll("[^\\p{L}〇]", ""));
  }

  /** Normalised and in simplified characters, each on its own. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .map(character -> character.matches("[！-～]") ? NFKC.normalize(character) : character)
        .map(ICU::transliterate)
        .forEach(folded::append);
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
