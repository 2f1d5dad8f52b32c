// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shike.parse.FuzzMutator;
import org.shike.parse.MalformedTranscriptException;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;

/**
 * Reads changed files that speak of recordings: none makes its reader throw anything but that it
 * cannot be read. CONTRIBUTING.md says how to let it run for long.
 */
@Timeout(36_000)
class CompanionFuzzTest {
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "org", "shike", "recording", "golden");
  private static final long EXECUTIONS = Long.getLong("fuzz.executions", 100);
  private static final long SEED = Long.getLong("fuzz.seed", 0);

  /** How a file is read. */
  enum Reader {
    INFO_JSON(".*\\.info\\.json") {
      @Override
      void read(byte[] file) throws IOException {
        parse(TranscriptFormat.CHAPTERS_JSON, file);
      }
    },
    DESCRIPTION(".*\\.description") {
      @Override
      void read(byte[] file) throws IOException {
        parse(TranscriptFormat.DESCRIPTION, file);
      }
    },
    NFO(".*\\.nfo") {
      @Override
      void read(byte[] file) throws IOException {
        XmlTexts.Content xml = XmlTexts.read(file, "");
        assertThat(MediaServerFile.facts(xml.items().getFirst())).isNotNull();
      }
    },
    FEED(".*feed\\.xml") {
      @Override
      void read(byte[] file) throws IOException {
        XmlTexts.Content xml = XmlTexts.read(file, "item");
        assertThat(Feed.facts(xml, List.of("bill", "第二期： 迁移？"))).isNotNull();
      }
    },
    NO_SPEECH(".*(?:danmaku|p01 开场)\\.xml|.*live_chat\\.json|.*view\\.json") {
      @Override
      void read(byte[] file) {
        assertThat(NotSpeech.byContent(new String(file, StandardCharsets.UTF_8))).isNotNull();
      }
    };

    private final String files;

    Reader(String files) {
      this.files = files;
    }

    abstract void read(byte[] file) throws IOException;

    private static void parse(TranscriptFormat format, byte[] file) throws IOException {
      TranscriptParser parser = TranscriptParser.standard().withFormat(format);
      assertThat(Facts.of(parser.read("id", new ByteArrayInputStream(file)).transcript()))
          .isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noChangedFileMakesAReaderThrow(Reader reader) throws IOException {
    List<byte[]> files = files(reader.files);
    long began = System.nanoTime();
    long read = 0;
    for (long seed = SEED; seed < SEED + EXECUTIONS; seed++) {
      Random random = new Random(seed);
      byte[] file = files.get(random.nextInt(files.size()));
      read += isRead(reader, new FuzzMutator(files, random).mutated(file), seed) ? 1 : 0;
    }
    assertThat(read).isPositive();
    System.out.println(
        String.format(
            Locale.ROOT,
            "fuzz %s: %,d executions from seed %d, %,d files read, in %.1f s",
            reader,
            EXECUTIONS,
            SEED,
            read,
            (System.nanoTime() - began) / 1e9));
  }

  private static boolean isRead(Reader reader, byte[] file, long seed) {
    try {
      reader.read(file);
      return true;
    } catch (MalformedTranscriptException e) {
      return false;
    } catch (IOException e) {
      assertThat(e.getMessage()).as("seed %d", seed).doesNotContain("\n");
      return false;
    } catch (RuntimeException | Error e) {
      throw new AssertionError(reader + ", seed " + seed, e);
    }
  }

  private static List<byte[]> files(String names) throws IOException {
    List<byte[]> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(GOLDEN)) {
      for (Path file : all.filter(path -> path.toString().matches(names)).sorted().toList()) {
        files.add(Files.readAllBytes(file));
      }
    }
    return files;
  }
}
