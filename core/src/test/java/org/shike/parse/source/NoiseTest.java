// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.MalformedTranscriptException;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptParser;

class NoiseTest {
  private static final String TEXT =
      "1\n00:00:01,000 --> 00:00:03,000\n大家好，今天讨论 Graviton 的成本\n".repeat(20);

  @Test
  void filmIsRefusedByItsName() {
    byte[] film = joined(new byte[] {0, 0, 0, 32}, "ftypisom".getBytes(UTF_8), random(90_000));
    assertThatExceptionOfType(MalformedTranscriptException.class)
        .isThrownBy(() -> read("video.mp4", film))
        .withMessageStartingWith("video.mp4: not a text file; ")
        .satisfies(thrown -> assertThat(thrown.problems()).hasSize(1));
  }

  @Test
  void pictureIsRefused() {
    byte[] head = joined(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1});
    assertRefused(joined(head, "<x:xmpmeta/>".repeat(100).getBytes(UTF_8), random(30_000)));
  }

  @Test
  void songWithItsWordsInFrontIsRefused() {
    assertRefused(joined("ID3\4".getBytes(UTF_8), TEXT.getBytes(UTF_8), random(60_000)));
  }

  @Test
  void archiveIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(random(5_000));
    }
    assertRefused(out.toByteArray());
  }

  @Test
  void packedFilmIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(random(5_000));
    }
    assertRefused(out.toByteArray());
  }

  @Test
  void databaseIsRefused() {
    byte[] page = joined("SQLite format 3\0".getBytes(UTF_8), new byte[4_000], random(80));
    assertRefused(joined(page, "CREATE TABLE talks(id, title)".getBytes(UTF_8), page));
  }

  @Test
  void soundIsRefused() {
    Random random = new Random(7);
    ByteBuffer samples = ByteBuffer.allocate(40_000).order(ByteOrder.LITTLE_ENDIAN);
    while (samples.hasRemaining()) {
      samples.putShort((short) (random.nextGaussian() * 300));
    }
    assertRefused(samples.array());
  }

  @Test
  void noiseThatBeginsLikeUtf16IsRefused() {
    assertRefused(joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, random(20_000)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 16, 5_000})
  void nothingButZerosIsRefused(int length) {
    assertRefused(new byte[length]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "UTF-32LE",
        "UTF-32BE",
        "GB18030",
        "Big5-HKSCS",
        "Shift_JIS",
        "EUC-KR",
        "ISO-2022-JP",
        "windows-1251",
        "windows-1252"
      })
  void textOfEveryEncodingIsRead(String charset) throws IOException {
    String text = TEXT + "Привет. 大家好。 Café déjà vu\n";
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(read("a.srt", bytes).transcript().isTimed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"GB18030", "Big5-HKSCS", "UTF-8", "ISO-8859-1"})
  void fewBrokenBytesAreNoNoise(String charset) throws IOException {
    byte[] bytes = TEXT.getBytes(Charset.forName(charset));
    Random random = new Random(1);
    for (int at = 0; at < bytes.length / 100; at++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    assertThat(Noise.in(bytes).isTooMuch()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "成本\0降低",
        "a\0",
        "\u001B[1mHeading\u001B[0m\n\u001B[32m12:30 green\u001B[0m",
        "page one\fpage two\u001A"
      })
  void textWithAFewControlCharactersIsRead(String text) throws IOException {
    assertThat(read("a.txt", text.getBytes(UTF_8)).isWhole()).isTrue();
  }

  @Test
  void zerosThatAFullDiskLeftAfterATextAreNoNoise() throws IOException {
    byte[] text = "1\n00:00:01,000 --> 00:00:02,000\n云成本\n".getBytes(UTF_8);
    byte[] padded = Arrays.copyOf(text, text.length + 512);
    assertThat(read("a.srt", padded).transcript().cues()).hasSize(1);
  }

  private static void assertRefused(byte[] bytes) {
    assertThatExceptionOfType(MalformedTranscriptException.class)
        .isThrownBy(() -> read("a.srt", bytes))
        .withMessageStartingWith("a.srt: not a text file; ");
  }

  private static ParseResult read(String id, byte[] bytes) throws IOException {
    return TranscriptParser.standard().read(id, new ByteArrayInputStream(bytes));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
