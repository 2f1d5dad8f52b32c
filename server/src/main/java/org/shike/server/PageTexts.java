// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.shike.transcript.Message;

/**
 * The texts of the page in one language.
 *
 * @param reader who reads it: Chinese or English
 * @param bundle the texts by their keys
 */
record PageTexts(Locale reader, ResourceBundle bundle) {
  private static final PageTexts ENGLISH = read(Locale.ENGLISH, "page.properties");
  private static final PageTexts CHINESE = read(Locale.CHINESE, "page_zh.properties");

  static PageTexts in(Locale reader) {
    return reader.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
  }

  private static PageTexts read(Locale reader, String name) {
    try (InputStream file =
            Objects.requireNonNull(PageTexts.class.getResourceAsStream(name), name);
        InputStreamReader texts = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return new PageTexts(reader, new PropertyResourceBundle(texts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text with its values, as plain text. */
  String say(String key, Object... values) {
    return String.format(Locale.ROOT, bundle.getString(key), values);
  }

  /** A sentence of the library. */
  String say(Message sentence) {
    return sentence.in(reader);
  }

  Html text(String key, Object... values) {
    return Html.text(say(key, values));
  }
}
