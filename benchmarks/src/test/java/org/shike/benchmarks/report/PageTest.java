// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The page of a run. */
class PageTest {
  @Test
  void plotsOfAllThatWasMeasuredAreWellFormed() {
    assertThat(Plots.of(Samples.all(), Optional.of(Samples.all())))
        .allSatisfy(plot -> assertThat(isXml(plot.svg())).isTrue())
        .extracting(Plot::title)
        .containsExactly(
            "Throughput by system",
            "Latency by index size",
            "Growth",
            "Index size by part",
            "Change since the last recorded run");
  }

  @Test
  void pictureHasItsColoursWithIt() throws Exception {
    Plot plot = Plots.of(Samples.all(), Optional.empty()).get(3);
    assertThat(plot.fileName()).isEqualTo("index-size-by-part.svg");
    assertThat(plot.file())
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=")
        .contains("--c0: #", "prefers-color-scheme: dark");
    assertThat(isXml(plot.file())).isTrue();
  }

  @Test
  void nothingMeasuredIsNoPlot() {
    assertThat(Plots.of(Samples.results(), Optional.empty())).isEmpty();
  }

  /** From 1k to 100k passages the middle of the axis is 10k. */
  @Test
  void axesAreLogarithmic() {
    String latency = Plots.of(Samples.all(), Optional.empty()).get(1).svg();
    assertThat(latency)
        .contains("x=\"70.0\" y=\"394.0\" text-anchor=\"middle\">1k<")
        .contains("x=\"380.0\" y=\"394.0\" text-anchor=\"middle\">10k<")
        .contains("x=\"690.0\" y=\"394.0\" text-anchor=\"middle\">100k<");
  }

  @Test
  void partsAreNamedOnceInTheKey() {
    String parts = Plots.of(Samples.all(), Optional.empty()).get(3).svg();
    assertThat(parts).containsOnlyOnce(">postings</text>").contains("postings: 1.50 bytes");
  }

  @Test
  void pageNeedsNothingElse() throws IOException {
    String page = Page.of(Samples.all(), Optional.empty());
    assertThat(page)
        .contains("prefers-color-scheme: dark", "<svg ", "not measured in quick")
        .doesNotContain("http", "<script", "<link", "url(");
  }

  @Test
  void textIsEscaped() throws IOException {
    Results results =
        new Results(
            new Run("full", "<b>", Map.of("JVM", "a & b")),
            Samples.results().queries(),
            Samples.results().measurements());
    assertThat(Page.of(results, Optional.empty()))
        .contains("full run over &lt;b&gt; text", "a &amp; b")
        .doesNotContain("<b>");
  }

  private static boolean isXml(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .hasChildNodes();
  }
}
