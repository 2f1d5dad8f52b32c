// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shike.opensearch.OpenSearch;

/**
 * Who asks a cluster, and whom it trusts. The environment says it or names files that do, not the
 * command line, since other users of the machine can read that. No message contains a secret.
 */
final class ClusterAccess {
  private static final String USER = "SHIKE_CLUSTER_USER";
  private static final String PASSWORD = "SHIKE_CLUSTER_PASSWORD";
  private static final String API_KEY = "SHIKE_CLUSTER_API_KEY";
  private static final String CERTIFICATES = "SHIKE_CLUSTER_CERTIFICATES";
  private static final String IN_FILE = "_FILE";
  private static final Pattern LAST_LINE_END = Pattern.compile("\\R\\z");

  private final Map<String, String> environment;

  ClusterAccess(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * An index that is asked so.
   *
   * @throws BadCallException if what the environment says does not go together
   * @throws IOException if a file cannot be read
   */
  OpenSearch applyTo(OpenSearch index) throws IOException {
    OpenSearch trusting =
        value(CERTIFICATES).map(file -> index.withTrusted(Path.of(file))).orElse(index);
    Optional<String> user = value(USER);
    Optional<String> password = secret(PASSWORD);
    Optional<String> key = secret(API_KEY);
    if (key.isPresent() && (user.isPresent() || password.isPresent())) {
      throw new BadCallException("error.cluster.both", API_KEY, USER, PASSWORD);
    }
    if (user.isPresent() != password.isPresent()) {
      throw user.isPresent() ? missing(USER, PASSWORD) : missing(PASSWORD, USER);
    }
    if (user.isPresent() && password.isPresent()) {
      return trusting.withUser(user.get(), password.get());
    }
    return key.map(trusting::withApiKey).orElse(trusting);
  }

  private static BadCallException missing(String given, String needed) {
    return new BadCallException("error.cluster.half", given, needed);
  }

  /** The value of a variable; that of an empty one is none. */
  private Optional<String> value(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
  }

  private Optional<String> secret(String variable) throws IOException {
    Optional<String> typed = value(variable);
    Optional<String> file = value(variable + IN_FILE);
    if (typed.isPresent() && file.isPresent()) {
      throw new BadCallException("error.cluster.twice", variable, variable + IN_FILE);
    }
    if (file.isEmpty()) {
      return typed.map(secret -> checked(secret, variable));
    }
    String text = AnalysisFiles.text(Path.of(file.get()));
    return Optional.of(checked(LAST_LINE_END.matcher(text).replaceFirst(""), file.get()));
  }

  private static String checked(String secret, String where) {
    if (secret.isBlank() || secret.chars().anyMatch(Character::isISOControl)) {
      throw new BadCallException("error.cluster.secret", where);
    }
    return secret;
  }
}
