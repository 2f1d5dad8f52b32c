// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a request asks for.
 *
 * @param path the decoded segments between slashes; one may itself contain a slash
 * @param parameters of the query
 * @param accept the types that the client prefers; empty for any
 * @param languages the reader's, best first, as {@code Accept-Language} has them; empty for any
 */
record Asked(List<String> path, Parameters parameters, String accept, String languages) {
  private static final String CHINESE = "zh";

  /**
   * Reads the target of a request.
   *
   * @param rawPath as it was sent
   * @param rawQuery as it was sent, empty for none
   * @throws ProblemException if it is not encoded well
   */
  static Asked of(String rawPath, String rawQuery, String accept, String languages) {
    List<String> path = Arrays.stream(rawPath.split("/", -1)).skip(1).map(Asked::decoded).toList();
    return new Asked(path, Parameters.of(rawQuery), accept, languages);
  }

  /** In a path, a plus sign is one. */
  private static String decoded(String segment) {
    return decodedForm(segment.replace("+", "%2B"));
  }

  /** In a query, a plus sign is a blank. */
  static String decodedForm(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ProblemException.bad(
          "\"" + text + "\" is not percent-encoded", "write % as %25 and other signs in UTF-8");
    }
  }

  /**
   * The type that the client prefers.
   *
   * @param offered the first one is for clients that take any
   */
  String preferred(List<String> offered) {
    return Stream.of(accept.split(",", -1))
        .map(AcceptedType::of)
        .filter(type -> type.quality() > 0)
        .sorted(AcceptedType.BEST_FIRST)
        .flatMap(type -> offered.stream().filter(type::covers).limit(1))
        .findFirst()
        .orElse(offered.getFirst());
  }

  /** Chinese for readers who prefer it to English, else English. */
  Locale reader() {
    return Stream.of(languages.split(",", -1))
        .map(one -> one.split("[;-]", -1)[0].strip().toLowerCase(Locale.ROOT))
        .filter(language -> language.equals(CHINESE) || language.equals("en"))
        .findFirst()
        .filter(CHINESE::equals)
        .map(Locale::forLanguageTag)
        .orElse(Locale.ENGLISH);
  }
}
