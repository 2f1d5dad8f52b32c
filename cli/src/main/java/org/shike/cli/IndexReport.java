// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.shike.parse.MalformedTranscriptException;
import org.shike.recording.FileUse;
import org.shike.recording.ReadFile;
import org.shike.recording.Recording;
import org.shike.transcript.Transcript;

/**
 * Says what is wrong with files, what is left out and why: problems at once, errors at the end, and
 * what is no transcript in one line. Not thread-safe.
 */
final class IndexReport {
  private final Shike shike;
  private final Messages messages;
  private final Errors errors;
  private final List<String> failures = new ArrayList<>();
  private final Map<String, Integer> leftOut = new LinkedHashMap<>();
  private final List<Path> unreadable = new ArrayList<>();
  private final Map<String, Path> claims = new HashMap<>();
  private @Nullable Progress progress;
  private boolean isCut;

  IndexReport(Shike shike) {
    this.shike = shike;
    this.messages = shike.messages();
    this.errors = new Errors(messages);
  }

  /** Begins to show how far a run is. */
  Progress progress(int all, LongSupplier nanos) {
    Progress begun = new Progress(shike, all, nanos);
    progress = begun;
    return begun;
  }

  /** How many files or transcripts are missing so far. */
  int failures() {
    return failures.size();
  }

  /** Whether a file was not read to its end. */
  boolean isCut() {
    return isCut;
  }

  /** What is in no recording; so no better text is the reason. */
  void leftOut(List<ReadFile> files) {
    for (ReadFile file : files) {
      if (file.use() == FileUse.LEFT_OUT) {
        count(messages.say(file.why()));
      } else {
        say(file);
      }
    }
  }

  private void count(String what) {
    leftOut.merge(what, 1, Integer::sum);
  }

  /** Says what is wrong with a recording; returns whether its files are whole. */
  boolean say(Recording recording) {
    recording.files().forEach(this::say);
    boolean isWhole = recording.files().stream().allMatch(ReadFile::isWhole);
    isCut |= !isWhole;
    return isWhole;
  }

  private void say(ReadFile file) {
    file.problems().forEach(problem -> print(file.path() + ":" + messages.say(problem)));
    switch (file.use()) {
      case TRANSCRIPT, LANGUAGE, METADATA -> {}
      case LEFT_OUT -> count(messages.say("left-out.better"));
      case NO_TRANSCRIPT -> count(messages.say(file.why()));
      case FAILED -> fail(file);
    }
  }

  private void fail(ReadFile file) {
    unreadable.add(file.path().toAbsolutePath().normalize());
    IOException failure = file.failure().orElseThrow();
    fail(
        failure instanceof MalformedTranscriptException malformed
            ? file.path() + ": " + messages.say(malformed.problems().getFirst().message())
            : errors.message(file.path(), failure));
  }

  void fail(String why) {
    failures.add(why);
  }

  Errors errors() {
    return errors;
  }

  /** Whether no other file has a transcript with this id; else the file is missing. */
  boolean claim(String id, Path path) {
    Path first = claims.putIfAbsent(id, path);
    boolean isTaken = first != null && !isSame(first, path);
    if (isTaken) {
      fail(messages.say("left-out.same-id", first, path, id));
    }
    return !isTaken;
  }

  boolean isClaimed(String id) {
    return claims.containsKey(id);
  }

  private static boolean isSame(Path first, Path second) {
    try {
      return Files.isSameFile(first, second);
    } catch (IOException e) {
      return false; // one of them has been deleted meanwhile
    }
  }

  /** The file that a transcript was read from. */
  static Path path(Recording recording, Transcript transcript) {
    return recording.files().stream()
        .filter(file -> file.transcript().filter(transcript.id()::equals).isPresent())
        .map(ReadFile::path)
        .findFirst()
        .orElseThrow();
  }

  /** Whether a recording may be in a folder that could not be read. */
  boolean isUnreadable(Path root, String id) {
    Path place = root.resolve(id.replace('/', File.separatorChar));
    return unreadable.stream().anyMatch(place::startsWith);
  }

  /** Says at the end what is missing and what is left out. */
  void end() {
    failures.forEach(failure -> print("shike: " + failure));
    if (!leftOut.isEmpty()) {
      List<String> parts = new ArrayList<>();
      leftOut.forEach((what, count) -> parts.add(messages.say("left-out.part", what, count)));
      print("shike: " + messages.say("left-out.all", String.join(", ", parts)));
    }
  }

  private void print(String message) {
    if (progress == null) {
      shike.err().println(PlainText.of(message));
    } else {
      progress.say(message);
    }
  }
}
