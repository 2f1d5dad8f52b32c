// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.shike.transcript.Message;
import org.shike.transcript.Problem;

/**
 * The texts of the command line in one language. Immutable and safe for use by many threads.
 *
 * <p>The file of a language is read by its name: the look-up of {@link ResourceBundle} would fall
 * back to the locale of the JVM.
 *
 * @param language of the texts
 * @param bundle the texts by their keys, as picocli takes them
 */
record Messages(Language language, ResourceBundle bundle) {
  /** {@return the texts in this language} */
  static Messages in(Language language) {
    try (InputStream file =
            Objects.requireNonNull(Messages.class.getResourceAsStream(language.file()));
        InputStreamReader texts = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return new Messages(language, new PropertyResourceBundle(texts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says a text.
   *
   * @param key of the text
   * @param arguments the values of its placeholders; numbers are written without grouping, and
   *     sentences of the library are in this language
   * @throws java.util.MissingResourceException if there is no such key
   */
  String say(String key, Object... arguments) {
    Object[] said = Arrays.stream(arguments).map(this::said).toArray();
    return String.format(Locale.ROOT, bundle.getString(key), said);
  }

  private Object said(Object argument) {
    return argument instanceof Message sentence ? say(sentence) : argument;
  }

  /** Says a sentence of the library. */
  String say(Message sentence) {
    return sentence.in(language.locale());
  }

  /** Says where a file has a problem, and which. */
  String say(Problem problem) {
    return problem.in(language.locale());
  }

  /** {@return whether there is a text with this key} */
  boolean has(String key) {
    return bundle.containsKey(key);
  }
}
