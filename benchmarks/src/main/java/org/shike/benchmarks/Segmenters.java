// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.JiebaSegmenter.SegMode;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.shike.benchmarks.Segmenter.Word;

/** Analyzers that are a tokenizer and nothing else. */
final class Segmenters {
  private Segmenters() {}

  static Analyzer only(Supplier<Tokenizer> tokenizer) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(tokenizer.get());
      }
    };
  }

  /** The Java jieba in its mode for an index: long words and the words inside them. */
  static Analyzer jieba() {
    JiebaSegmenter segmenter = new JiebaSegmenter();
    return only(
        () ->
            new SegmenterTokenizer(
                text ->
                    segmenter.process(text, SegMode.INDEX).stream()
                        .map(token -> new Word(token.word, token.startOffset, token.endOffset))));
  }

  /** HanLP's standard segmenter. It keeps the case, so the words are put in lower case here. */
  static Analyzer hanLp() {
    Segment segmenter = HanLP.newSegment().enableOffset(true);
    return only(
        () ->
            new SegmenterTokenizer(
                text ->
                    segmenter.seg(text).stream()
                        .map(
                            term ->
                                new Word(
                                    term.word.toLowerCase(Locale.ROOT),
                                    term.offset,
                                    term.offset + term.length()))));
  }
}
