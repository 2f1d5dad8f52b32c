// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.transcript.Cue;

/** Where a text may be cut, said by regular expressions and the JDK's rules for characters. */
final class SlowCuts {
  private static final Pattern INSIDE_A_RUN =
      Pattern.compile(
          "(?<=[[\\p{L}\\p{Nd}\\p{M}]&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsThai}]])"
              + "(?=[[\\p{L}\\p{Nd}\\p{M}]&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsThai}]])");
  private static final String CLOSERS = "[”’」』）】》〉\"')\\]]";
  private static final String MARK = "(?:[。！？｡!?…]|\\.(?=\\s|\\z|" + CLOSERS + "))";
  private static final Pattern AFTER_A_SENTENCE =
      Pattern.compile("(?s).*" + MARK + CLOSERS + "*(?:(?!" + MARK + "|" + CLOSERS + ")|\\s+)");
  private static final Pattern BEHIND_PUNCTUATION = Pattern.compile("(?s).*[\\s，、；：）】》」』”]");

  private SlowCuts() {}

  static boolean isAllowed(Cue cue, String text, int at) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    Matcher run = INSIDE_A_RUN.matcher(text).region(at, text.length()).useTransparentBounds(true);
    boolean isFirstText = text.equals(cue.text());
    return characters.isBoundary(at)
        && !run.lookingAt()
        && cue.words().stream()
            .noneMatch(word -> isFirstText && word.from() < at && at < word.to());
  }

  static boolean isBehindASentence(String text, int from, int at) {
    return matches(AFTER_A_SENTENCE, text, from, at);
  }

  static boolean isBehindPunctuation(String text, int from, int at) {
    return matches(BEHIND_PUNCTUATION, text, from, at);
  }

  private static boolean matches(Pattern pattern, String text, int from, int at) {
    return pattern
        .matcher(text)
        .region(from, at)
        .useTransparentBounds(true)
        .useAnchoringBounds(false)
        .matches();
  }
}
