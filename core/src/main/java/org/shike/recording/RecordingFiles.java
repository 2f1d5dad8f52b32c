// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.shike.parse.TranscriptParser;

/** The files that belong to one recording by their names, not yet read. Immutable. */
public final class RecordingFiles {
  private final String id;
  private final Path root;
  private final List<NamedText> texts;
  private final List<NamedCompanion> companions;
  private final boolean isAlone;
  private final boolean isApart;

  /**
   * A text by its name.
   *
   * @param name with the language that its name or its folder states
   */
  record NamedText(FoundFile file, FileName name) {}

  /** A file that speaks of the recording. */
  record NamedCompanion(FoundFile file, Companion companion) {}

  /**
   * Files that belong together.
   *
   * @param isAlone whether it is the only recording in its folder
   * @param isApart whether it is a single file that is kept as it is
   */
  RecordingFiles(
      String id,
      Path root,
      List<NamedText> texts,
      List<NamedCompanion> companions,
      boolean isAlone,
      boolean isApart) {
    this.id = id;
    this.root = root;
    this.texts = List.copyOf(texts);
    this.companions = List.copyOf(companions);
    this.isAlone = isAlone;
    this.isApart = isApart;
  }

  /** {@return the place below the folder that was named, without extension and language} */
  public String id() {
    return id;
  }

  /** {@return the folder that was named, or the file} */
  public Path root() {
    return root;
  }

  /** {@return the texts and what speaks of the recording, each in the order of their places} */
  public List<FoundFile> files() {
    return Stream.concat(
            texts.stream().map(NamedText::file), companions.stream().map(NamedCompanion::file))
        .toList();
  }

  List<NamedText> texts() {
    return texts;
  }

  List<NamedCompanion> companions() {
    return companions;
  }

  boolean isAlone() {
    return isAlone;
  }

  boolean isApart() {
    return isApart;
  }

  /**
   * Reads the files. A file that cannot be read costs only itself: it is in {@link
   * Recording#files()}.
   *
   * @param parser how to read them
   * @return the transcripts, and what became of each file
   */
  public Recording read(TranscriptParser parser) {
    return new RecordingReader(this, parser).read();
  }
}
