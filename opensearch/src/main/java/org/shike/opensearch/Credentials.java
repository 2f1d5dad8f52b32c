// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What a cluster is told about who asks. Its text is never shown. */
final class Credentials {
  static final Credentials NONE = new Credentials("", "without credentials");

  private final String header;
  private final String description;

  private Credentials(String header, String description) {
    this.header = header;
    this.description = description;
  }

  static Credentials ofApiKey(String key) {
    if (!checked("API key", key).chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw new IllegalArgumentException(
          "the API key must be letters, digits and signs of ASCII without blanks");
    }
    return new Credentials("ApiKey " + key, "with an API key");
  }

  static Credentials ofUser(String name, String password) {
    if (name.isBlank() || name.indexOf(':') >= 0) {
      throw new IllegalArgumentException("a user name must not be blank or contain a colon");
    }
    byte[] both = (name + ':' + checked("password", password)).getBytes(StandardCharsets.UTF_8);
    return new Credentials(
        "Basic " + Base64.getEncoder().encodeToString(both), "as the user " + name);
  }

  private static String checked(String name, String secret) {
    if (secret.isBlank() || secret.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "the " + name + " must not be blank or contain control characters such as a line end");
    }
    return secret;
  }

  /** The value of the header {@code Authorization}. */
  Optional<String> header() {
    return header.isEmpty() ? Optional.empty() : Optional.of(header);
  }

  /** How the cluster was asked, for messages. */
  String description() {
    return description;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return description;
  }
}
