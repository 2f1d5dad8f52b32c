// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shike.parse.FilePatterns;
import org.shike.parse.TranscriptFile;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Transcript;

/** What lies in folders beside good files, and costs only itself. */
class RecordingsTest {
  private static final String CUE = "00:00:00,000 --> 00:00:03,000\n成本\n";

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> ids() throws IOException {
    return Recordings.in(folder).all().stream().map(RecordingFiles::id).toList();
  }

  private Recording only() throws IOException {
    List<RecordingFiles> all = Recordings.in(folder).all();
    assertThat(all).hasSize(1);
    return all.getFirst().read(TranscriptParser.standard());
  }

  private static Map<String, FileUse> uses(Recording recording) {
    Map<String, FileUse> uses = new TreeMap<>();
    recording.files().forEach(file -> uses.put(file.path().getFileName().toString(), file.use()));
    return uses;
  }

  @Test
  void brokenInformationIsReportedAndWhatCouldBeReadIsUsed() throws IOException {
    write("talk.srt", CUE);
    write("talk.info.json", "{\"title\": \"成本\", \"channel\": \"云");
    Recording recording = only();
    assertThat(recording.transcripts().getFirst().title()).isEqualTo("成本");
    assertThat(recording.files())
        .filteredOn(file -> !file.isWhole())
        .singleElement()
        .satisfies(file -> assertThat(file.problems()).isNotEmpty());
  }

  @Test
  void ofTwoDescriptionsTheFirstCountsAndTheOtherAdds() throws IOException {
    write("talk.srt", CUE);
    write("talk.info.json", "{\"title\": \"一\"}");
    write("talk.metadata.json", "{\"title\": \"二\", \"channel\": \"云\"}");
    Transcript transcript = only().transcripts().getFirst();
    assertThat(transcript.title()).isEqualTo("一");
    assertThat(transcript.metadata()).containsEntry("channel", List.of("云"));
  }

  @Test
  void fileThatGrowsBeforeItIsReadIsFoundAsItWasBefore() throws IOException {
    write("talk.srt", CUE);
    RecordingFiles found = Recordings.in(folder).all().getFirst();
    write("talk.srt", CUE + "\n00:00:04,000 --> 00:00:05,000\n网络\n");
    assertThat(found.read(TranscriptParser.standard()).transcripts().getFirst().cues()).hasSize(2);
    assertThat(found.files().getFirst().size())
        .as("so that the next call reads it again")
        .isLessThan(Recordings.in(folder).all().getFirst().files().getFirst().size());
  }

  @Test
  void informationWithoutTextsIsTheText() throws IOException {
    write("talk.info.json", "{\"title\": \"一\", \"description\": \"谈成本\"}");
    Recording recording = only();
    assertThat(recording.transcripts()).hasSize(1);
    assertThat(uses(recording)).containsEntry("talk.info.json", FileUse.TRANSCRIPT);
  }

  @Test
  void whatAFileSaysOfItselfComesFirst() throws IOException {
    write("talk.md", "---\nid: own\ntitle: 自己\ndate: 2024-01-01\n---\n- **0:03** - 成本\n");
    write("talk.info.json", "{\"title\": \"别人\", \"upload_date\": \"20251203\"}");
    Transcript transcript = only().transcripts().getFirst();
    assertThat(transcript.id()).isEqualTo("own");
    assertThat(transcript.title()).isEqualTo("自己");
    assertThat(transcript.metadata()).containsEntry("date", List.of("2024-01-01"));
  }

  @Test
  void namesThatDifferInNormalisationAreOne() throws IOException {
    write("caf\u00e9.zh.srt", CUE);
    write("cafe\u0301.en.srt", CUE.replace("成本", "the cost of it all"));
    Recording recording = only();
    assertThat(recording.id()).isEqualTo("caf\u00e9");
    assertThat(recording.transcripts()).hasSize(1);
  }

  @Test
  void namesThatDifferInCaseAreTwo() throws IOException {
    write("Talk.srt", CUE);
    write("talk.srt", CUE);
    Path lower = folder.resolve("talk.srt");
    Assumptions.assumeFalse(
        Files.isSameFile(folder.resolve("Talk.srt"), lower), "a file system without case");
    assertThat(ids()).containsExactly("Talk", "talk");
  }

  @Test
  void sameNamesInDifferentFoldersStayDifferent() throws IOException {
    write("a/talk.zh.srt", CUE);
    write("b/talk.en.srt", CUE);
    assertThat(ids()).containsExactly("a/talk", "b/talk");
  }

  @Test
  void linksToFoldersAreNotFollowedAndListed() throws IOException {
    write("a/talk.srt", CUE);
    Files.createSymbolicLink(folder.resolve("a/circle"), folder);
    Files.createSymbolicLink(folder.resolve("a/broken.srt"), folder.resolve("none"));
    Recordings recordings = Recordings.in(folder);
    assertThat(recordings.all()).hasSize(1);
    assertThat(recordings.leftOut())
        .extracting(ReadFile::path, ReadFile::use)
        .containsExactlyInAnyOrder(
            tuple(folder.resolve("a/circle"), FileUse.LEFT_OUT),
            tuple(folder.resolve("a/broken.srt"), FileUse.FAILED));
  }

  @Test
  void linksThatLeadOutAndPipesAreLeftOutUnlessNamed(@TempDir Path elsewhere) throws Exception {
    Path outside = Files.writeString(elsewhere.resolve("secret.srt"), CUE);
    write("a/talk.srt", CUE);
    Path inside =
        Files.createSymbolicLink(folder.resolve("inside.srt"), folder.resolve("a/talk.srt"));
    Path out = Files.createSymbolicLink(folder.resolve("out.srt"), outside);
    Path media = Files.createSymbolicLink(folder.resolve("film.mp4"), outside);
    Path pipe = folder.resolve("pipe.srt");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Recordings recordings = Recordings.in(folder);
    assertThat(recordings.all()).extracting(RecordingFiles::id).containsExactly("a/talk", "inside");
    assertThat(recordings.leftOut())
        .filteredOn(file -> !file.path().equals(media))
        .extracting(ReadFile::path, file -> file.why().toString())
        .containsExactlyInAnyOrder(
            tuple(
                out,
                "a link that leads out of the folder, which is not followed; name it to read it"),
            tuple(pipe, "a pipe or a device, which is not read in a folder; name it to read it"));
    assertThat(TranscriptFile.under(folder))
        .extracting(TranscriptFile::path)
        .contains(inside)
        .doesNotContain(out, pipe);
    assertThat(Recordings.in(out).all().getFirst().read(TranscriptParser.standard()).transcripts())
        .hasSize(1);
  }

  /** As with {@code <(program)} in a shell. */
  @Test
  void pipeThatIsNamedIsReadToItsEnd() throws Exception {
    Path pipe = folder.resolve("pipe.srt");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Thread.ofVirtual()
        .start(() -> assertThatNoException().isThrownBy(() -> Files.writeString(pipe, CUE)));
    assertThat(Recordings.in(pipe).all().getFirst().read(TranscriptParser.standard()).transcripts())
        .hasSize(1);
  }

  @Test
  void folderWithTooManyFilesIsRefused() throws IOException {
    write("a.srt", CUE);
    write("b.srt", CUE);
    FilePatterns two = FilePatterns.standard().withMaxFiles(2);
    assertThat(Recordings.in(List.of(folder), two).all()).hasSize(2);
    String refused =
        "the folder "
            + folder
            + " has more than 1 files; name the folders in it one by one (in Java, withMaxFiles sets the limit)";
    assertThatIOException()
        .isThrownBy(() -> Recordings.in(List.of(folder), two.withMaxFiles(1)))
        .withMessage(refused);
    assertThatIOException()
        .isThrownBy(() -> TranscriptFile.under(folder, two.withMaxFiles(1)))
        .withMessage(refused);
    FilePatterns off = two.withMaxFiles(Integer.MAX_VALUE);
    assertThat(Recordings.in(List.of(folder), off).all()).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.withMaxFiles(0))
        .withMessageContaining("maxFiles must be 1 or more");
  }

  /** A feed that unpacks without end, and one of elements only. */
  @Test
  void feedWithoutEndCostsOnlyItself() throws IOException {
    write("talk.srt", CUE);
    for (String endless :
        List.of("<rss>" + "a".repeat(1 << 25), "<rss>" + "<a/>".repeat(600_000))) {
      write("feed.xml", endless);
      Recording recording = only();
      assertThat(recording.transcripts()).hasSize(1);
      assertThat(uses(recording)).containsEntry("feed.xml", FileUse.FAILED);
    }
  }

  @Test
  void folderWithoutPermissionCostsOnlyItself() throws IOException {
    write("a/talk.srt", CUE);
    Path closed = write("closed/talk.srt", CUE).getParent();
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      Assumptions.assumeFalse(Files.isReadable(closed), "a user who may not read everything");
      assertThat(ids()).containsExactly("a/talk");
      assertThat(Recordings.in(folder).leftOut())
          .singleElement()
          .satisfies(file -> assertThat(file.use()).isEqualTo(FileUse.FAILED));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void fileThatIsNoTextCostsOnlyItself() throws IOException {
    write("talk.zh.srt", CUE);
    Files.write(folder.resolve("talk.en.srt"), new byte[1000]);
    Recording recording = only();
    assertThat(recording.transcripts()).hasSize(1);
    assertThat(uses(recording)).containsEntry("talk.en.srt", FileUse.FAILED);
  }

  @Test
  void twoSummariesOfOneNameAreBothKept() throws IOException {
    write("talk.md", "# 一\n\n- **0:03** - 成本\n");
    write("talk.txt", "只有文字");
    Recording recording = only();
    assertThat(recording.transcripts())
        .extracting(Transcript::id)
        .containsExactly("talk", "talk.txt");
    assertThat(recording.transcripts())
        .allSatisfy(
            one -> assertThat(one.metadata()).containsEntry(Recording.KEY, List.of("talk")));
  }

  @Test
  void namedFilesBelongTogetherToo() throws IOException {
    Path speech = write("talk.srt", CUE);
    Path summary = write("talk.md", "- **0:03** - 谈成本\n");
    List<RecordingFiles> all =
        Recordings.in(List.of(summary, speech), FilePatterns.standard()).all();
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().read(TranscriptParser.standard()).transcripts())
        .extracting(Transcript::id)
        .containsExactly("talk", "talk.md");
  }

  @Test
  void apartEachFileIsARecording() throws IOException {
    write("talk.zh.srt", CUE);
    write("talk.info.json", "{\"title\": \"一\", \"description\": \"谈成本\"}");
    Recordings recordings = Recordings.apart(List.of(folder), FilePatterns.standard());
    assertThat(recordings.all())
        .extracting(RecordingFiles::id)
        .containsExactly("talk.info.json", "talk.zh.srt");
    Recording recording = recordings.all().getLast().read(TranscriptParser.standard());
    assertThat(recording.transcripts())
        .containsExactly(
            new Transcript(
                "talk.zh.srt",
                "",
                Map.of(),
                List.of(),
                TranscriptParser.parse(folder.resolve("talk.zh.srt")).transcript().cues()));
  }

  @Test
  void patternsDoNotLeaveOutWhatIsSaidOfARecording() throws IOException {
    write("talk.srt", CUE);
    write("talk.info.json", "{\"title\": \"一\"}");
    Recordings recordings =
        Recordings.in(List.of(folder), FilePatterns.standard().including("**/*.srt"));
    assertThat(recordings.all().getFirst().read(TranscriptParser.standard()).transcripts())
        .extracting(Transcript::title)
        .containsExactly("一");
  }

  @Test
  void placeWithoutAnythingIsRefused() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Recordings.in(folder.resolve("none")));
  }
}
