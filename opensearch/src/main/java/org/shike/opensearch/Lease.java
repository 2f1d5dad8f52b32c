// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The right to change an index, which one process has: each write of the {@link State} expects the
 * one before, so a process that lost the right finds out before it can do harm. Thread-safe.
 */
final class Lease implements Closeable {
  private static final Duration RENEWAL = Duration.ofSeconds(20);

  /** Longer than between two renewals, and shorter than until others take the index. */
  private static final Duration DOUBT = Duration.ofSeconds(45);

  /** How many generations are reserved with one write. */
  private static final long BLOCK = 1000;

  private static final int MOST_ATTEMPTS = 10;

  private final Cluster cluster;
  private final Documents documents;
  private final Owner owner;
  private final ScheduledExecutorService renewals;
  private final Future<?> renewal;

  /** The last generation that others may have used. */
  private final long before;

  private Stored<State> stored;
  private long renewedNanos;
  private long last;
  private boolean isLost;

  /** Why the last renewal failed, if it did. */
  private @Nullable IOException failure;

  private Lease(Cluster cluster, Owner owner, Stored<State> stored) {
    this.cluster = cluster;
    this.documents = new Documents(cluster);
    this.owner = owner;
    this.stored = stored;
    this.before = stored.value().reserved() - BLOCK;
    this.last = before;
    this.renewedNanos = System.nanoTime();
    this.renewals =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("shike-opensearch-lease").factory());
    long seconds = RENEWAL.toSeconds();
    this.renewal =
        renewals.scheduleAtFixedRate(this::renewLater, seconds, seconds, TimeUnit.SECONDS);
  }

  /**
   * Takes the index, unless another process is writing it.
   *
   * @throws org.shike.index.LockedIndexException if another process is writing it
   */
  static Lease take(Cluster cluster) throws IOException {
    Documents documents = new Documents(cluster);
    Owner owner = Owner.here(Instant.now());
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Stored<State> found = read(cluster, documents);
      Optional<Owner> holder = found.value().owner();
      boolean isMine = holder.filter(owner::is).isPresent(); // an answer was lost, not the write
      if (!isMine && holder.filter(one -> one.isAlive(Instant.now())).isPresent()) {
        throw cluster.failures().locked(holder.get());
      }
      State next = isMine ? found.value() : taken(found.value(), owner);
      Optional<Stored<State>> written = write(documents, next, found);
      if (written.isPresent()) {
        return new Lease(cluster, owner, written.get());
      }
    }
    throw cluster
        .failures()
        .unavailable("cannot be taken", new IOException("others take it at the same time"));
  }

  private static State taken(State state, Owner owner) {
    return state
        .withoutUnpublished()
        .withReserved(state.reserved() + BLOCK)
        .withOwner(Optional.of(owner));
  }

  static Stored<State> read(Cluster cluster, Documents documents) throws IOException {
    Stored<Json> found =
        documents
            .read(Mapping.STATE, Mapping.STATE)
            .orElseThrow(() -> cluster.failures().foreign());
    return found.with(State.of(found.value()));
  }

  private static Optional<Stored<State>> write(
      Documents documents, State state, Stored<State> known) throws IOException {
    return documents
        .write(Mapping.STATE, Mapping.STATE, state.document(), Optional.of(known))
        .map(one -> one.with(state));
  }

  /** What this process wrote last. */
  synchronized State state() {
    return stored.value();
  }

  /** Whether a generation is one of this process, published or not. */
  boolean isOwn(long generation) {
    return generation > before;
  }

  /** The last generation that was given out. */
  synchronized long last() {
    return last;
  }

  /** A generation for one change. */
  synchronized long next() throws IOException {
    if (last == stored.value().reserved()) {
      update(state -> state.withReserved(last + BLOCK));
    }
    last++;
    return last;
  }

  /**
   * Changes the state. If an answer is lost, the change is made once more, even if it can be read:
   * only the answer to a write says that all copies have it.
   *
   * @param change may be repeated
   * @throws IOException if this process lost the index, or the cluster does not answer
   */
  synchronized State update(UnaryOperator<State> change) throws IOException {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (isLost) {
        throw cluster.failures().lost();
      }
      State next = change.apply(renewed());
      Optional<Stored<State>> written = write(documents, next, stored);
      if (written.isPresent()) {
        return keep(written.get());
      }
      Stored<State> found = read(cluster, documents);
      boolean isMine = found.value().owner().filter(owner::is).isPresent();
      isLost = !isMine && !found.value().equals(next);
      stored = isLost ? stored : found;
    }
    throw cluster
        .failures()
        .unavailable("cannot be changed", new IOException("the state changes all the time"));
  }

  private State renewed() {
    return stored.value().withOwner(Optional.of(owner.renewed(Instant.now())));
  }

  private State keep(Stored<State> written) {
    stored = written;
    renewedNanos = System.nanoTime();
    failure = null;
    return written.value();
  }

  /**
   * Makes sure that no other process can have taken the index.
   *
   * @throws IOException if one has, or the cluster does not answer
   */
  synchronized void check() throws IOException {
    if (isLost) {
      throw cluster.failures().lost();
    }
    if (System.nanoTime() - renewedNanos > DOUBT.toNanos()) {
      renew();
    }
  }

  private synchronized void renewLater() {
    try {
      renew();
    } catch (IOException e) {
      failure = e; // the next change tries again, and fails with it
    }
  }

  private void renew() throws IOException {
    try {
      update(state -> state);
    } catch (IOException e) {
      IOException before = failure;
      if (before != null) {
        e.addSuppressed(before);
      }
      throw e;
    }
  }

  /** Gives the index back. */
  void giveBack() throws IOException {
    update(state -> state.withReserved(last()).withOwner(Optional.empty()));
  }

  /** Ends the renewals. */
  @Override
  public void close() {
    renewal.cancel(false);
    renewals.shutdownNow();
  }
}
