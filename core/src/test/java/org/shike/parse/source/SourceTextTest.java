// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.transcript.Problem;

class SourceTextTest {
  private static final int MAX = 1 << 20;
  private static final String SIMPLIFIED =
      "1\n00:00:01,000 --> 00:00:03,000\n大家好,欢迎来到这一期的节目,我们今天讨论云计算的成本\n";
  private static final String TRADITIONAL =
      "1\n00:00:01,000 --> 00:00:03,000\n大家好,歡迎來到這一期的節目,我們今天討論雲端運算的成本\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void unicodeIsReadWithAndWithoutByteOrderMark(String charset) throws IOException {
    for (String mark : new String[] {"", "\uFEFF"}) {
      SourceText read = read((mark + SIMPLIFIED).getBytes(Charset.forName(charset)));
      assertThat(read.text()).isEqualTo(SIMPLIFIED);
      assertThat(read.problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"GB18030, GB18030", "GBK, GB18030", "Big5, Big5-HKSCS"})
  void chineseEncodingsAreDetectedAndNamed(String charset, String named) throws IOException {
    String text = "Big5".equals(charset) ? TRADITIONAL : SIMPLIFIED;
    SourceText read = read(text.getBytes(Charset.forName(charset)));
    assertThat(read.text()).isEqualTo(text);
    assertThat(read.problems())
        .extracting(Problem::toString)
        .containsExactly("1:1: bytes that are not UTF-8; read as " + named);
  }

  @Test
  void latinTextInUtf16IsNotTakenForUtf8() throws IOException {
    assertThat(read("cloud cost".getBytes(StandardCharsets.UTF_16LE)).text())
        .isEqualTo("cloud cost");
  }

  @Test
  void oneIsNoReasonToTurnTheBytesRound() throws IOException {
    String text = "一一一一\n一二三\n一\n\n1\n2\n3\n4\n";
    assertThat(read(text.getBytes(StandardCharsets.UTF_16LE)).text()).isEqualTo(text);
  }

  @Test
  void zeroCharactersAreTolerated() throws IOException {
    String text = "成本\u0000降低\n";
    assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(source(text));
  }

  @Test
  void characterCutInTwoIsReplacedAndReported() throws IOException {
    byte[] bytes = "第一行文字\r第二行文字\r\n第三行文字".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    SourceText read = read(cut);
    assertThat(read.text()).isEqualTo("第一行文字\n第二行文字\n第三行文\uFFFD");
    assertThat(read.problems())
        .extracting(Problem::toString)
        .containsExactly("3:1: bytes that are not UTF-8; replaced");
  }

  @Test
  void characterCutInTwoByTheLimitIsLeftOut() throws IOException {
    byte[] bytes = "文字\r后面".getBytes(StandardCharsets.UTF_8);
    SourceText read = SourceText.of(source(bytes, 9), Optional.empty());
    assertThat(read.text()).isEqualTo("文字\n");
    assertThat(read.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "2:1: the file is larger than the limit of 9 bytes; the rest was not read;"
                + " --max-bytes (in Java withMaxBytes) sets the limit");
  }

  @Test
  void hintDecidesWhereTheBytesDoNot() throws IOException {
    byte[] bytes = "café".getBytes(StandardCharsets.ISO_8859_1);
    Optional<Charset> hint = Optional.of(StandardCharsets.ISO_8859_1);
    assertThat(SourceText.of(source(bytes, MAX), hint)).isEqualTo(source("café"));
    assertThat(read(bytes).text()).isEqualTo("caf\uFFFD");
  }

  @ParameterizedTest
  @CsvSource({
    "成\u200B\u200C\u200B\u200C本, 成本",
    "成\u200B本, 成本",
    "می\u200Cخواهم, می\u200Cخواهم",
    "👩\u200D💻, 👩\u200D💻",
    "a\uFEFFb, ab"
  })
  void whatNobodySeesIsRemoved(String written, String read) throws IOException {
    assertThat(read(written.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(read);
  }

  @Test
  void lineEndsOfAllKindsMayBeMixed() throws IOException {
    byte[] bytes = "a\r\nb\nc\rd\r\r\ne".getBytes(StandardCharsets.UTF_8);
    assertThat(read(bytes).text()).isEqualTo("a\nb\nc\nd\n\ne");
  }

  @Test
  void packedFileIsUnpacked() throws IOException {
    assertThat(read(packed(SIMPLIFIED.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(source(SIMPLIFIED));
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void packedFileThatUnpacksWithoutEndIsReadUpToTheLimit() throws IOException {
    byte[] bomb = packed(new byte[64 << 20]);
    assertThat(bomb.length).isLessThan(MAX);
    SourceText read = read(bomb);
    assertThat(read.text()).hasSize(MAX);
    assertThat(read.problems())
        .extracting(problem -> problem.message().toString())
        .containsExactly(
            "the unpacked file is larger than the limit of 1048576 bytes; the rest was not read;"
                + " --max-bytes (in Java withMaxBytes) sets the limit");
  }

  @Test
  void brokenPackedFileIsReadAsFarAsItGoes() throws IOException {
    byte[] bytes = packed(SIMPLIFIED.getBytes(StandardCharsets.UTF_8));
    SourceText read = read(Arrays.copyOf(bytes, bytes.length - 9));
    assertThat(SIMPLIFIED).startsWith(read.text());
    assertThat(read.problems())
        .extracting(problem -> problem.message().toString())
        .containsExactly("the packed file is broken; what could be unpacked was read");
    assertThat(read(new byte[] {0x1f, (byte) 0x8b, 8}).problems()).hasSize(1);
  }

  private static SourceText source(String text) {
    return new SourceText(text, List.of());
  }

  private static SourceText read(byte[] bytes) throws IOException {
    return SourceText.of(source(bytes, MAX), Optional.empty());
  }

  private static SourceBytes source(byte[] bytes, int maxBytes) throws IOException {
    return SourceBytes.read(new ByteArrayInputStream(bytes), maxBytes);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
