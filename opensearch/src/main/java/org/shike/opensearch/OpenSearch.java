// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.shike.engine.EngineOpener;
import org.shike.index.IndexSettings;
import org.shike.index.PutProgress;
import org.shike.index.TranscriptIndex;

/**
 * An index of an OpenSearch cluster, and how the cluster is asked. Immutable; no text of it
 * contains a secret.
 *
 * <pre>{@code
 * OpenSearch recordings =
 *     OpenSearch.at(URI.create("https://cluster:9200/recordings"))
 *         .withApiKey(Files.readString(keyFile).strip())
 *         .withShards(3);
 * try (TranscriptIndex index = recordings.open(IndexSettings.standard())) {
 *   index.put(transcript);
 *   index.commit();
 * }
 * }</pre>
 *
 * <p>One process at a time may write an index; any number may read it.
 */
public final class OpenSearch {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final Address address;
  private final Credentials credentials;
  private final Optional<Path> trusted;
  private final Duration timeout;
  private final OptionalInt shards;
  private final OptionalInt replicas;

  private OpenSearch(
      Address address,
      Credentials credentials,
      Optional<Path> trusted,
      Duration timeout,
      OptionalInt shards,
      OptionalInt replicas) {
    if (credentials.header().isPresent() && !address.isPrivate()) {
      throw new IllegalArgumentException(
          "a password or an API key must not be sent over http, where others can read it; use"
              + " https: "
              + address.name());
    }
    this.address = address;
    this.credentials = credentials;
    this.trusted = trusted;
    this.timeout = timeout;
    this.shards = shards;
    this.replicas = replicas;
  }

  /**
   * {@return an index, which is asked without credentials, with a timeout of 60 seconds; if it is
   * created, with 1 shard and 1 replica}
   *
   * @param index where it is: the last part of the path is its name
   * @throws IllegalArgumentException if the address is not like {@code
   *     https://cluster:9200/recordings}
   */
  public static OpenSearch at(URI index) {
    return new OpenSearch(
        Address.of(index),
        Credentials.NONE,
        Optional.empty(),
        TIMEOUT,
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  /**
   * {@return the same, asked with an API key}
   *
   * @param key as the cluster gave it
   * @throws IllegalArgumentException if it is blank, or would be sent to another machine over http
   */
  public OpenSearch withApiKey(String key) {
    return new OpenSearch(address, Credentials.ofApiKey(key), trusted, timeout, shards, replicas);
  }

  /**
   * {@return the same, asked as a user}
   *
   * @param name of the user
   * @param password of the user
   * @throws IllegalArgumentException if one is blank, or would be sent to another machine over http
   */
  public OpenSearch withUser(String name, String password) {
    return new OpenSearch(
        address, Credentials.ofUser(name, password), trusted, timeout, shards, replicas);
  }

  /**
   * {@return the same, where only some certificates are trusted instead of those of Java}
   *
   * @param certificates a file in PEM format, which is read when the index is opened
   */
  public OpenSearch withTrusted(Path certificates) {
    return new OpenSearch(
        address, credentials, Optional.of(certificates), timeout, shards, replicas);
  }

  /**
   * {@return the same with another timeout}
   *
   * @param timeout how long a request may take, together with its repetitions if the cluster is too
   *     busy or cannot be reached
   * @throws IllegalArgumentException if it is not positive
   */
  public OpenSearch withTimeout(Duration timeout) {
    if (timeout.toMillis() < 1) {
      throw new IllegalArgumentException("timeout must be 1 ms or more: " + timeout);
    }
    return new OpenSearch(address, credentials, trusted, timeout, shards, replicas);
  }

  /**
   * {@return the same with another number of shards, if the index is created or rebuilt}
   *
   * @param shards over how many parts the transcripts are spread, from 1 to 1024
   * @throws IllegalArgumentException if it is outside this range
   */
  public OpenSearch withShards(int shards) {
    if (shards < 1 || shards > Shards.MOST) {
      throw new IllegalArgumentException("shards must be from 1 to " + Shards.MOST + ": " + shards);
    }
    return new OpenSearch(address, credentials, trusted, timeout, OptionalInt.of(shards), replicas);
  }

  /**
   * {@return the same with as many shards as hours of speech need, if the index is created or
   * rebuilt}
   *
   * @param hours that the index will have, from 1 to 100,000,000. A shard has 120,000 of them,
   *     which are 30 GB
   * @throws IllegalArgumentException if it is outside this range
   */
  public OpenSearch withHours(long hours) {
    if (hours < 1 || hours > Shards.MOST_HOURS) {
      throw new IllegalArgumentException(
          "hours must be from 1 to " + Shards.MOST_HOURS + ": " + hours);
    }
    return withShards(Shards.of(hours));
  }

  /**
   * {@return the same with another number of replicas, if the index is created or rebuilt}
   *
   * @param replicas how many further copies of each shard there are, 0 or more
   * @throws IllegalArgumentException if it is negative
   */
  public OpenSearch withReplicas(int replicas) {
    if (replicas < 0) {
      throw new IllegalArgumentException("replicas must be 0 or more: " + replicas);
    }
    return new OpenSearch(address, credentials, trusted, timeout, shards, OptionalInt.of(replicas));
  }

  /**
   * Opens the index for reading and writing; creates it if it does not exist.
   *
   * @param settings the analysis has the fingerprint the index was made with
   * @return the index
   * @throws org.shike.index.LockedIndexException if another process is writing it
   * @throws org.shike.index.IncompatibleIndexException if its format or analysis is different, or
   *     it is not of Shike
   * @throws org.shike.index.UnavailableIndexException if the cluster does not answer, or is too
   *     busy; the same call may succeed later
   * @throws IOException if the cluster refuses the credentials or the change, its certificate is
   *     not trusted, or the file of trusted certificates cannot be read
   */
  public TranscriptIndex open(IndexSettings settings) throws IOException {
    return TranscriptIndex.open(forWriting(), settings);
  }

  /**
   * Opens the index for reading. Changes that others commit are seen within two seconds, or after
   * {@link TranscriptIndex#refresh}.
   *
   * @param settings the analysis has the fingerprint the index was made with
   * @return the index, which refuses to be changed
   * @throws org.shike.index.IncompatibleIndexException if its format or analysis is different, or
   *     it is not of Shike
   * @throws org.shike.index.UnavailableIndexException if the cluster does not answer, or is too
   *     busy; the same call may succeed later
   * @throws IOException if the index does not exist, the cluster refuses the credentials, its
   *     certificate is not trusted, or the file of trusted certificates cannot be read
   */
  public TranscriptIndex openReadOnly(IndexSettings settings) throws IOException {
    return TranscriptIndex.open(forReading(), settings);
  }

  /**
   * Rebuilds the index from the transcripts that are stored in it, with the present format and the
   * given analysis. They are put into a new index beside the old one, which takes its place in one
   * step at the end; until then searches see the old one. Some seconds later the old one is
   * deleted. An index that is open for reading follows, unless the analysis is different.
   *
   * <p>This is also for an index that is refused because of its format or analysis, and for another
   * number of shards. If it fails, the index is as it was; if the process ends before, the next
   * call removes what is there of the new one.
   *
   * @param settings how the transcripts are put
   * @param progress called after each transcript
   * @return how many transcripts were put
   * @throws org.shike.index.LockedIndexException if the index is being written
   * @throws org.shike.index.IncompatibleIndexException if its transcripts cannot be read, or it is
   *     not of Shike
   * @throws org.shike.index.UnavailableIndexException if the cluster does not answer, or is too
   *     busy; the same call may succeed later
   * @throws IOException if the index does not exist, its name is not that of an alias, or the
   *     cluster refuses the credentials or the change
   */
  public PutProgress reindex(IndexSettings settings, Consumer<PutProgress> progress)
      throws IOException {
    return new Rebuilding(this, settings, Settling.USE).run(progress);
  }

  EngineOpener forWriting() {
    return schema -> Opening.forWriting(this, schema);
  }

  EngineOpener forReading() {
    return schema -> Opening.forReading(this, schema);
  }

  Address address() {
    return address;
  }

  Credentials credentials() {
    return credentials;
  }

  Optional<Path> trusted() {
    return trusted;
  }

  Duration timeout() {
    return timeout;
  }

  /** How an index is spread that is created. */
  Layout layout() {
    return layout(new Layout(1, 1));
  }

  /** How an index is spread that takes the place of another one. */
  Layout layout(Layout other) {
    return new Layout(shards.orElse(other.shards()), replicas.orElse(other.replicas()));
  }

  /** {@return the address of the index} */
  @Override
  public String toString() {
    return address.name();
  }
}
