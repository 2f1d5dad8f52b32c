// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings of a folder are played in parts, and nothing else is read through the server. */
@Timeout(60)
class MediaTest {
  private static final String ADDRESS = "/media/talks%2Fa.mp4";

  @TempDir private Path all;
  private Running running;

  @BeforeEach
  void start() throws Exception {
    Path media = Files.createDirectories(all.resolve("media"));
    Files.createDirectories(media.resolve("talks"));
    Files.createDirectories(media.resolve("folder.mp4"));
    Files.writeString(media.resolve("talks/a.mp4"), "0123456789");
    Files.writeString(media.resolve("talks/云.mp3"), "sound");
    Files.writeString(media.resolve("secret.txt"), "classified");
    Files.writeString(all.resolve("outside.mp4"), "classified");
    Files.createSymbolicLink(media.resolve("link.mp4"), all.resolve("outside.mp4"));
    Files.createSymbolicLink(media.resolve("text.mp4"), media.resolve("secret.txt"));
    Files.createSymbolicLink(media.resolve("up"), all);
    Files.createSymbolicLink(media.resolve("inside.mp4"), media.resolve("talks/a.mp4"));
    running =
        Running.with(
            Running.ANY_PORT.withMedia(media),
            Running.talk("talks/a.srt"),
            Running.talk("talks/云"),
            Running.talk("../outside"),
            Running.talk("talks/b.srt"));
  }

  @AfterEach
  void stop() throws Exception {
    running.close();
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=7-, 206, 789, bytes 7-9/10",
    "bytes=-2, 206, 89, bytes 8-9/10",
    "bytes=8-99, 206, 89, bytes 8-9/10",
    "bytes=10-, 416, , bytes */10",
    "bytes=5-2, 416, , bytes */10",
    "bytes=a-b, 416, , bytes */10",
  })
  void partIsSent(String range, int status, String part, String contentRange) throws Exception {
    HttpResponse<String> answer = running.get(ADDRESS, "Range", range);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Range")).hasValue(contentRange);
    if (part != null) {
      assertThat(answer.body()).isEqualTo(part);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("video/mp4");
    }
  }

  @Test
  void severalPartsAreSentTogether() throws Exception {
    HttpResponse<String> answer = running.get(ADDRESS, "Range", "bytes=0-1,5-6");
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.headers().firstValue("Content-Type")).get().asString().contains("multipart");
    assertThat(answer.body()).contains("bytes 0-1/10", "bytes 5-6/10", "\n01\r", "\n56\r");
  }

  @Test
  void wholeRecordingIsSentOnce() throws Exception {
    HttpResponse<String> answer = running.get(ADDRESS);
    assertThat(answer.body()).isEqualTo("0123456789");
    assertThat(answer.headers().firstValue("Accept-Ranges")).hasValue("bytes");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(running.get("/media/inside.mp4").body()).isEqualTo("0123456789");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = running.get(ADDRESS, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    assertThat(again.headers().firstValue("Content-Type")).hasValue("video/mp4");
    assertThat(again.headers().firstValue("Content-Length")).isEmpty();
  }

  @Test
  void partOfAnotherStateOrInAnotherUnitIsNotSent() throws Exception {
    HttpResponse<String> answer = running.get(ADDRESS);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    String modified = answer.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(part("If-Range", modified)).isEqualTo("0123");
    assertThat(part("If-Range", "Thu, 01 Jan 1970 00:00:00 GMT")).isEqualTo("0123456789");
    assertThat(part("If-Range", "\"other\"")).isEqualTo("0123456789");
    assertThat(part("If-Range", tag)).isEqualTo("0123456789");
    assertThat(running.get(ADDRESS, "Range", "seconds=0-3").body()).isEqualTo("0123456789");
  }

  private String part(String header, String value) throws Exception {
    return running.get(ADDRESS, "Range", "bytes=0-3", header, value).body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2Foutside.mp4",
        "talks%2F..%2F..%2Foutside.mp4",
        "link.mp4",
        "text.mp4",
        "up%2Foutside.mp4",
        "up%2Fmedia%2F..%2Foutside.mp4",
        "secret.txt",
        "folder.mp4",
        "talks",
        "nobody.mp4",
        "%00.mp4",
        "%2Fetc%2Fpasswd",
        "",
        "mp4"
      })
  void nothingElseIsRead(String name) throws Exception {
    HttpResponse<String> answer = running.get("/media/" + name);
    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.body()).doesNotContain("classified", "root:");
  }

  @Test
  void absolutePathIsNotRead() throws Exception {
    String path = TranscriptPath.encode(all.resolve("outside.mp4").toString());
    assertThat(running.get("/media/" + path).statusCode()).isEqualTo(404);
  }

  @Test
  void readingPagePlaysTheRecordingOfItsTranscript() throws Exception {
    HttpResponse<String> page = running.get("/t/talks%2Fa.srt?t=570");
    assertThat(page.body()).contains("<video src=\"" + ADDRESS + "#t=570\" controls=\"\"");
    assertThat(page.headers().firstValue(SafeHeaders.POLICY))
        .get()
        .asString()
        .endsWith("; media-src 'self'");
    assertThat(running.body("/t/talks%2F%E4%BA%91")).contains("<audio src=\"/media/talks%2F");
    assertThat(running.body("/t/talks%2Fb.srt")).doesNotContain("id=\"player\"");
    assertThat(running.body("/t/..%2Foutside")).contains("欢迎").doesNotContain("id=\"player\"");
  }
}
