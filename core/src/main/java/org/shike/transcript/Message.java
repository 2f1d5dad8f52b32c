// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sentence for people, which can be said in English and in Chinese. Immutable. Two messages are
 * equal if they have the same template and equal arguments.
 *
 * @param template the sentence in English, with a placeholder of {@link java.util.Formatter} for
 *     each argument, such as {@code unclosed quote at %d}; a percent sign is written {@code %%}
 * @param arguments whole numbers, texts, and messages that are part of the sentence
 */
public record Message(String template, List<Object> arguments) {
  /** Control characters, what ends a line, and what changes the direction of the text. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private static final String SPACES = "\t\n\r\u2028\u2029";

  /**
   * Copies the arguments; each that is not a whole number or a message becomes its text, in which a
   * space stands for each line break and tab, and U+FFFD for each other control character.
   */
  public Message {
    arguments = arguments.stream().map(Message::fixed).toList();
  }

  /**
   * Makes a message.
   *
   * @param template the sentence in English, with placeholders
   * @param arguments the values of the placeholders
   * @return the message
   */
  public static Message of(String template, Object... arguments) {
    return new Message(template, Arrays.asList(arguments));
  }

  private static Object fixed(Object argument) {
    return switch (argument) {
      case Integer number -> number;
      case Long number -> number;
      case Message message -> message;
      default -> line(argument.toString());
    };
  }

  /** What a stranger wrote neither controls a terminal nor begins a line of its own. */
  private static String line(String text) {
    return CONTROL
        .matcher(text)
        .replaceAll(found -> SPACES.contains(found.group()) ? " " : "\uFFFD");
  }

  /**
   * Says the sentence in the language of a reader.
   *
   * @param reader any locale
   * @return the sentence in Chinese if that is the language of the locale and the sentence is one
   *     of this library's, otherwise in English; numbers are written without grouping
   */
  public String in(Locale reader) {
    boolean isChinese = reader.getLanguage().equals(Locale.CHINESE.getLanguage());
    String sentence = isChinese ? ChineseTexts.of(template) : template;
    Object[] values = arguments.stream().map(argument -> value(argument, reader)).toArray();
    return String.format(Locale.ROOT, sentence, values);
  }

  private static Object value(Object argument, Locale reader) {
    return argument instanceof Message part ? part.in(reader) : argument;
  }

  /** {@return the sentence in English} */
  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
