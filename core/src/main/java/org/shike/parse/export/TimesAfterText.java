// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads an export that writes the time of each sentence after it. */
final class TimesAfterText {
  private final TurnForm form;
  private final MeetingText text;
  private final List<String> said = new ArrayList<>();

  TimesAfterText(TurnForm form, MeetingText text) {
    this.form = form;
    this.text = text;
  }

  /** Reads from a line on; text without a time after it is untimed. */
  void read(List<String> lines, int first) {
    for (int at = first; at < lines.size(); at++) {
      String line = lines.get(at);
      if (MeetingText.isHeading(line)) {
        addRest();
        text.addBetween(line);
      } else {
        read(at + 1, line);
      }
    }
    addRest();
  }

  private void read(int number, String line) {
    Matcher time = form.pattern().matcher(line);
    int done = 0;
    while (time.find()) {
      Optional<Turn> turn = form.turn(number, time);
      if (turn.isPresent()) {
        addSaid(line.substring(done, time.start()));
        text.add(turn.get(), said);
        said.clear();
        done = time.end();
      }
    }
    addSaid(line.substring(done));
  }

  private void addSaid(String part) {
    if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
      said.add(part.strip());
    }
  }

  private void addRest() {
    said.forEach(text::addUntimed);
    said.clear();
  }
}
