// SPDX-License-Identifier: Apache-2.0

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes the table of sounds: a line for each syllable without tone, then a tab, then the characters
 * that sound so. Most are from ICU's transliterator Han-Latin, which knows one sound of each; the
 * others of common characters are in a file of the project.
 */
final class ConvertPinyin {
  private static final Pattern SYLLABLE = Pattern.compile("[a-z]{1,6}");
  private static final int FEWEST = 20_000;

  private ConvertPinyin() {}

  public static void main(String[] args) throws IOException {
    Transliterator latin = Transliterator.getInstance("Han-Latin; NFD; [:Mn:] Remove; Lower");
    Map<String, StringBuilder> syllables = new TreeMap<>();
    int known = 0;
    for (int character = 0x3400; character <= 0x9FFF; character++) {
      String sound = latin.transliterate(Character.toString(character));
      if (Character.UnicodeScript.of(character) == UnicodeScript.HAN
          && SYLLABLE.matcher(sound).matches()) {
        syllables.computeIfAbsent(sound, key -> new StringBuilder()).appendCodePoint(character);
        known++;
      }
    }
    if (known < FEWEST) {
      throw new IllegalStateException("expected " + FEWEST + " characters or more, found " + known);
    }
    addOthers(Files.readAllLines(Path.of(args[0])), syllables);
    Path file = Path.of(args[1]);
    Files.createDirectories(file.getParent());
    Files.write(file, syllables.entrySet().stream().map(ConvertPinyin::line).toList());
  }

  private static void addOthers(List<String> lines, Map<String, StringBuilder> syllables) {
    for (String line : lines) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] sound = line.split(" ");
      StringBuilder characters = syllables.computeIfAbsent(sound[0], key -> new StringBuilder());
      sound[1]
          .codePoints()
          .filter(character -> characters.indexOf(Character.toString(character)) < 0)
          .forEach(characters::appendCodePoint);
    }
  }

  private static String line(Map.Entry<String, StringBuilder> syllable) {
    return syllable.getKey() + "\t" + syllable.getValue();
  }
}
