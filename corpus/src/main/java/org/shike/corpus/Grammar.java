// SPDX-License-Identifier: Apache-2.0
package org.shike.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A context-free grammar that writes texts at random. The first alternative of a name is the most
 * frequent one, as with words in texts: the frequency of the one at rank {@code r} is proportional
 * to {@code 1/r}.
 */
final class Grammar {
  private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)\\}");
  private static final String[] ONSETS = {
    "b", "br", "c", "cl", "d", "dr", "f", "g", "gl", "k", "kr", "l", "m", "n", "p", "qu", "r", "s",
    "st", "t", "tr", "v", "w", "z"
  };
  private static final String[] RHYMES = {
    "a", "e", "i", "o", "u", "an", "ar", "en", "ex", "il", "in", "ix", "on", "or", "os", "um", "us"
  };
  private static final int MAX_DEPTH = 6;

  private final Map<String, List<String>> rules = new HashMap<>();

  private Grammar(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int equals = line.indexOf('=');
        rules.put(line.substring(0, equals).strip(), alternatives(line.substring(equals + 1)));
      }
    }
  }

  private static List<String> alternatives(String text) {
    List<String> alternatives = new ArrayList<>();
    for (String alternative : text.split("\\|", -1)) {
      alternatives.add(alternative.strip());
    }
    return alternatives;
  }

  static Grammar read() throws IOException {
    return new Grammar(Resources.names("grammar.txt"));
  }

  /** A text for a name. */
  String write(String name, Random random) {
    return write(name, random, 0);
  }

  private String write(String name, Random random, int depth) {
    return switch (name) {
      case "number" -> String.valueOf(rank(128, random) + 1);
      case "percent" -> percent(random);
      case "amount" -> amount(random);
      case "made-up" -> madeUp(random);
      default -> expand(rule(name), random, depth);
    };
  }

  private List<String> rule(String name) {
    List<String> alternatives = rules.get(name);
    if (alternatives == null) {
      throw new IllegalStateException("the grammar has no rule for " + name);
    }
    return alternatives;
  }

  private String expand(List<String> alternatives, Random random, int depth) {
    // A name that expands to itself twice could expand for ever.
    int rank = depth < MAX_DEPTH ? rank(alternatives.size(), random) : 0;
    Matcher names = NAME.matcher(alternatives.get(rank));
    return names.replaceAll(
        name -> Matcher.quoteReplacement(write(name.group(1), random, depth + 1)));
  }

  /**
   * A rank, 0 or more and less than {@code size}, with a frequency proportional to 1 / (rank + 1).
   */
  private static int rank(int size, Random random) {
    return (int) Math.min(size - 1, StrictMath.pow(size + 1, random.nextDouble()) - 1);
  }

  private static String percent(Random random) {
    int percent = 1 + rank(90, random);
    return switch (random.nextInt(8)) {
      case 0 -> "百分之" + percent;
      case 1 -> percent + "." + (1 + random.nextInt(9)) + "%";
      default -> percent + "%";
    };
  }

  private static String amount(Random random) {
    int amount = 1 + rank(900, random);
    return switch (random.nextInt(4)) {
      case 0 -> amount + "万";
      case 1 -> amount / 100 + "." + amount % 100 + "亿";
      case 2 -> amount + ",000";
      default -> String.valueOf(amount);
    };
  }

  /** A Latin name that is in no dictionary; there are millions. */
  private static String madeUp(Random random) {
    StringBuilder name = new StringBuilder();
    for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
      name.append(ONSETS[random.nextInt(ONSETS.length)]);
      name.append(RHYMES[random.nextInt(RHYMES.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
