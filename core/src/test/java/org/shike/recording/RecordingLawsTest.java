// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.parse.FilePatterns;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Transcript;

/** Whatever files lie in a folder: no cue is lost, none is there twice, and no order matters. */
class RecordingLawsTest {
  private static final List<String> STEMS = List.of("talk", "talk 2", "a/talk", "a/b");
  private static final List<String> MARKS =
      List.of("", ".zh-Hans", ".zh-TW", ".en", ".en-orig", ".de.forced", ".ja", ".chs&eng", ".hi");

  @TempDir private Path folder;

  @RepeatedTest(40)
  void eachCueIsInOneTranscriptOrItsFileIsLeftOut(RepetitionInfo repetition) throws IOException {
    List<Path> files = write(new Random(repetition.getCurrentRepetition()));
    List<String> taken = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (RecordingFiles found : Recordings.in(folder).all()) {
      Recording recording = found.read(TranscriptParser.standard());
      recording.transcripts().forEach(transcript -> taken.addAll(texts(transcript)));
      for (ReadFile file : recording.files()) {
        if (file.use() == FileUse.TRANSCRIPT || file.use() == FileUse.LANGUAGE) {
          expected.addAll(texts(TranscriptParser.parse(file.path()).transcript()));
        }
      }
      assertThat(files.removeAll(recording.files().stream().map(ReadFile::path).toList())).isTrue();
    }
    assertThat(taken).containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
    assertThat(files).as("each file is listed").isEmpty();
  }

  @RepeatedTest(20)
  void orderOfFilesDoesNotMatter(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Path> files = write(random);
    List<Recording> one = named(files);
    Collections.shuffle(files, random);
    assertThat(named(files)).containsExactlyInAnyOrderElementsOf(one);
  }

  private static List<Recording> named(List<Path> files) throws IOException {
    return Recordings.in(files, FilePatterns.standard()).all().stream()
        .map(found -> found.read(TranscriptParser.standard()))
        .toList();
  }

  private static List<String> texts(Transcript transcript) {
    return transcript.cues().stream()
        .map(Cue::texts)
        .flatMap(List::stream)
        .map(CueText::text)
        .toList();
  }

  /** Files whose texts are all different, some with the times of others. */
  private List<Path> write(Random random) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String stem : STEMS) {
      for (String mark : MARKS) {
        if (random.nextInt(3) == 0) {
          Path file = folder.resolve(stem + mark + ".srt");
          Files.createDirectories(file.getParent());
          files.add(Files.writeString(file, subtitles(random, stem + mark)));
        }
      }
    }
    files.add(Files.writeString(folder.resolve("talk.md"), "# 总结\n\n- **0:03** - 成本\n"));
    return files;
  }

  private static String subtitles(Random random, String name) {
    StringBuilder text = new StringBuilder();
    int start = random.nextInt(4) == 0 ? 7 : 0;
    for (int cue = 0; cue < 30; cue++) {
      if (random.nextInt(25) > 0) {
        text.append(
            String.format(
                Locale.ROOT,
                "00:%02d:%02d,%03d --> 00:%02d:%02d,900%n%s number %d%n%n",
                (start + 4 * cue) / 60,
                (start + 4 * cue) % 60,
                random.nextInt(900),
                (start + 4 * cue + 3) / 60,
                (start + 4 * cue + 3) % 60,
                name,
                cue));
      }
    }
    return text.toString();
  }

  static List<Path> goldenFolders() throws IOException {
    return RecordingGoldenTest.folders();
  }

  @ParameterizedTest
  @MethodSource("goldenFolders")
  void eachFileOfAGoldenFolderIsListed(Path golden) throws IOException {
    Recordings recordings = Recordings.in(golden);
    Stream<ReadFile> read =
        recordings.all().stream().flatMap(found -> read(found).files().stream());
    List<Path> listed =
        Stream.concat(read, recordings.leftOut().stream())
            .distinct() // a feed speaks of several recordings
            .map(ReadFile::path)
            .filter(RecordingLawsTest::isNoMedia)
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(files(golden)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("goldenFolders")
  void eachCueOfAGoldenFolderIsInOneTranscriptOrItsFileIsLeftOut(Path golden) throws IOException {
    int cues = 0;
    for (RecordingFiles found : Recordings.in(golden).all()) {
      Recording recording = read(found);
      List<String> taken = new ArrayList<>();
      recording.transcripts().forEach(transcript -> taken.addAll(texts(transcript)));
      for (ReadFile file : recording.files()) {
        if (file.use() == FileUse.TRANSCRIPT || file.use() == FileUse.LANGUAGE) {
          for (String text : texts(TranscriptParser.parse(file.path()).transcript())) {
            assertThat(taken.remove(text)).as(text).isTrue();
            cues++;
          }
        }
      }
      assertThat(untimed(recording)).as("descriptions").containsAll(taken);
    }
    assertThat(cues).isPositive();
  }

  private static List<String> untimed(Recording recording) {
    return recording.transcripts().stream()
        .flatMap(transcript -> transcript.cues().stream())
        .filter(cue -> !cue.isTimed())
        .map(Cue::text)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("goldenFolders")
  void orderInWhichFilesAreWrittenOrNamedDoesNotMatter(Path golden) throws IOException {
    List<Path> files = new ArrayList<>(filesAndMedia(golden));
    List<Recording> named = named(files(golden));
    Random random = new Random(7);
    for (int time = 0; time < 5; time++) {
      Collections.shuffle(files, random);
      assertThat(named(files.stream().filter(RecordingLawsTest::isNoMedia).toList()))
          .containsExactlyInAnyOrderElementsOf(named);
      Path copy = folder.resolve("copy" + time).resolve(golden.getFileName());
      for (Path file : files) {
        Path to = copy.resolve(golden.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
      assertThat(ShownRecordings.of(copy, Recordings.in(copy)))
          .isEqualTo(ShownRecordings.of(golden, Recordings.in(golden)));
    }
  }

  private static Recording read(RecordingFiles found) {
    return found.read(TranscriptParser.standard());
  }

  private static boolean isNoMedia(Path file) {
    return !MediaKind.isMedia(file.getFileName().toString());
  }

  private static List<Path> files(Path golden) throws IOException {
    return filesAndMedia(golden).stream().filter(RecordingLawsTest::isNoMedia).toList();
  }

  private static List<Path> filesAndMedia(Path golden) throws IOException {
    try (Stream<Path> all = Files.walk(golden)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
