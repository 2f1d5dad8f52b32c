// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may change an index.
 *
 * @param host the name of its machine
 * @param process its number there
 * @param instance differs from any other owner
 * @param since when it became the owner, in milliseconds
 * @param renewed when it last said so, in milliseconds
 */
record Owner(String host, long process, String instance, long since, long renewed) {
  /** One that has not said so for this long is dead. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  private static final String HOST = "host";
  private static final String PROCESS = "process";
  private static final String INSTANCE = "instance";
  private static final String SINCE = "since";
  private static final String RENEWED = "renewed";

  /** A new owner in this process. */
  static Owner here(Instant now) {
    long millis = now.toEpochMilli();
    long process = ProcessHandle.current().pid();
    return new Owner(hostName(), process, UUID.randomUUID().toString(), millis, millis);
  }

  /** Only for messages; many machines do not know their name. */
  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a machine without a name";
    }
  }

  boolean isAlive(Instant now) {
    return Duration.ofMillis(now.toEpochMilli() - renewed).abs().compareTo(SILENCE) < 0;
  }

  boolean is(Owner other) {
    return instance.equals(other.instance);
  }

  Owner renewed(Instant now) {
    return new Owner(host, process, instance, since, now.toEpochMilli());
  }

  Map<String, Object> json() {
    return Json.object(
        HOST, host, PROCESS, process, INSTANCE, instance, SINCE, since, RENEWED, renewed);
  }

  static Optional<Owner> of(Json json) {
    return json.isMissing()
        ? Optional.empty()
        : Optional.of(
            new Owner(
                json.at(HOST).text(),
                json.at(PROCESS).number(),
                json.at(INSTANCE).text(),
                json.at(SINCE).number(),
                json.at(RENEWED).number()));
  }
}
