// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The changes that no view shows yet. Thread-safe. */
final class Unpublished {
  private final Set<Version> replaced = new LinkedHashSet<>();
  private final Map<String, Failed> failed = new HashMap<>();
  private final Map<Version, Stored<Entry>> removed = new HashMap<>();
  private boolean isChanged;

  /**
   * A change of which it is not known how much of it is in the cluster.
   *
   * @param version that was to be put
   * @param entry to be restored
   */
  record Failed(Version version, Entry entry) {}

  /** A change that is whole, and the versions it replaces. */
  synchronized void add(Collection<Version> others) {
    replaced.addAll(others);
    isChanged = true;
  }

  /** A removal, whose entry is deleted together with the version that was removed. */
  synchronized void addRemoved(Version version, Stored<Entry> entry) {
    removed.put(version, entry);
  }

  synchronized void addFailed(Failed change) {
    failed.put(change.version().key(), change);
    replaced.add(change.version());
    isChanged = true;
  }

  synchronized Optional<Failed> failed(String key) {
    return Optional.ofNullable(failed.get(key));
  }

  synchronized List<Failed> failed() {
    return new ArrayList<>(failed.values());
  }

  /** A failed change was undone. */
  synchronized void undone(Failed change) {
    failed.remove(change.version().key(), change);
  }

  /** Whether there are any. */
  synchronized boolean isChanged() {
    return isChanged;
  }

  synchronized int countReplaced() {
    return replaced.size();
  }

  /** The versions that must not be visible when the changes are. */
  synchronized List<Version> replaced() {
    return new ArrayList<>(replaced);
  }

  /** Everything is published. */
  synchronized void clear() {
    replaced.clear();
    isChanged = false;
  }

  /** Takes out the entry of the removal of a version, if it was removed. */
  synchronized Optional<Stored<Entry>> takeRemoved(Version version) {
    return Optional.ofNullable(removed.remove(version));
  }
}
