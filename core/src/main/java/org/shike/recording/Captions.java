// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Which texts of a video people wrote and which a recogniser did, as yt-dlp's {@code .info.json}
 * lists them: {@code subtitles} and {@code automatic_captions} are objects with a key for each
 * language. Immutable.
 *
 * @param byPeople the languages of {@code subtitles}
 * @param automatic those of {@code automatic_captions}, most of which are translations
 * @param spoken the language of the recording
 */
record Captions(
    List<NamedLanguage> byPeople, List<NamedLanguage> automatic, Optional<String> spoken) {
  static final Captions NONE = new Captions(List.of(), List.of(), Optional.empty());

  /** Sites have a few hundred languages. */
  private static final int MOST = 10_000;

  Captions {
    byPeople = List.copyOf(byPeople);
    automatic = List.copyOf(automatic);
  }

  /** What a file lists, up to where it is broken. */
  static Captions read(InputStream in) {
    Draft draft = new Draft();
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      draft.read(json);
    } catch (JacksonException broken) {
      return draft.captions(); // who reads what else the file says reports where it is broken
    }
    return draft.captions();
  }

  private static final class Draft {
    private final List<NamedLanguage> byPeople = new ArrayList<>();
    private final List<NamedLanguage> automatic = new ArrayList<>();
    private Optional<String> spoken = Optional.empty();

    void read(JsonParser json) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = json.currentName();
        json.nextToken();
        switch (key) {
          case "subtitles" -> languages(json, byPeople);
          case "automatic_captions" -> languages(json, automatic);
          case "language" -> spoken = Optional.ofNullable(json.getValueAsString());
          default -> json.skipChildren();
        }
      }
    }

    private static void languages(JsonParser json, List<NamedLanguage> all) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME && all.size() < MOST) {
          NamedLanguage.afterDot(json.currentName()).ifPresent(all::add);
          json.nextToken();
          json.skipChildren();
        }
      }
    }

    Captions captions() {
      return new Captions(byPeople, automatic, spoken);
    }
  }

  /** These, or others if a file lists none. */
  Captions or(Captions more) {
    return byPeople.isEmpty() && automatic.isEmpty() ? more : this;
  }

  /** The name with what is known here of how its text was made. */
  FileName marked(FileName name) {
    List<String> tags = name.language().map(NamedLanguage::tags).orElse(List.of());
    boolean isAutomatic = !has(byPeople, tags) && has(automatic, tags);
    return isAutomatic
        ? name.with(isSpoken(tags) ? NameMark.RECOGNISED : NameMark.TRANSLATED)
        : name;
  }

  private static boolean has(List<NamedLanguage> all, List<String> tags) {
    return all.stream().anyMatch(language -> language.tags().equals(tags));
  }

  /** A recogniser writes the language it hears; anything else is translated from that. */
  private boolean isSpoken(List<String> tags) {
    boolean isOriginal =
        automatic.stream()
            .filter(language -> language.mark() == NameMark.RECOGNISED)
            .anyMatch(language -> language.tags().equals(tags));
    return isOriginal
        || spoken
            .map(tag -> CueLanguages.plain(tag).equals(CueLanguages.plain(tags.getFirst())))
            .orElse(true);
  }
}
