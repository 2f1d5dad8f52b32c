// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A sentence for people, which can be said in English and in Chinese. Immutable. Two messages are
 * equal if they have the same template and equal arguments.
 *
 * @param template the sentence in English, with a placeholder of {@link java.util.Formatter} for
 *     each argument, such as {@code unclosed quote at %d}; a percent sign is written {@code %%}
 * @param arguments whole numbers, texts, and messages that are part of the sentence
 */
public record Message(String template, List<Object> arguments) {
  /** Copies the arguments; each that is not a whole number or a message becomes its text. */
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
      default -> argument.toString();
    };
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
