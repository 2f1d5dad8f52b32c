// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * The words that may stand in a sentence, numbered in the order of their starts, and the shortest
 * way to each that is known so far.
 */
final class WordCandidates {
  static final int NONE = -1;

  private int count;
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private int[] frequencies = new int[1024];
  private double[] costs = new double[1024];
  private long[] hashes = new long[1024];
  private double[] distances = new double[1024];
  private int[] previous = new int[1024];
  private int[] nextOfSameEnd = new int[1024];

  /** For each unit, the first and the last candidate that ends right before it. */
  private int[] firstBefore = new int[256];

  private int[] lastBefore = new int[256];

  /** Forgets everything, for a sentence of so many units. */
  void clear(int units) {
    count = 0;
    if (firstBefore.length <= units) {
      firstBefore = ArrayUtil.growNoCopy(firstBefore, units + 1);
      lastBefore = new int[firstBefore.length];
    }
    Arrays.fill(firstBefore, 0, units + 1, NONE);
  }

  /**
   * Adds a candidate.
   *
   * @param start its first unit
   * @param end the unit behind it
   * @param frequency how often it occurs
   * @param cost what it costs if a word follows it that never does
   * @param hash of the word with the mark between the words of a pair
   */
  void add(int start, int end, int frequency, double cost, long hash) {
    if (count == starts.length) {
      grow();
    }
    starts[count] = start;
    ends[count] = end;
    frequencies[count] = frequency;
    costs[count] = cost;
    hashes[count] = hash;
    distances[count] = Double.MAX_VALUE;
    append(end);
    count++;
  }

  private void append(int end) {
    nextOfSameEnd[count] = NONE;
    if (firstBefore[end] == NONE) {
      firstBefore[end] = count;
    } else {
      nextOfSameEnd[lastBefore[end]] = count;
    }
    lastBefore[end] = count;
  }

  private void grow() {
    starts = ArrayUtil.grow(starts);
    int length = starts.length;
    ends = ArrayUtil.growExact(ends, length);
    frequencies = ArrayUtil.growExact(frequencies, length);
    costs = ArrayUtil.growExact(costs, length);
    hashes = ArrayUtil.growExact(hashes, length);
    distances = ArrayUtil.growExact(distances, length);
    previous = ArrayUtil.growExact(previous, length);
    nextOfSameEnd = ArrayUtil.growExact(nextOfSameEnd, length);
  }

  int count() {
    return count;
  }

  int start(int candidate) {
    return starts[candidate];
  }

  int end(int candidate) {
    return ends[candidate];
  }

  int frequency(int candidate) {
    return frequencies[candidate];
  }

  double cost(int candidate) {
    return costs[candidate];
  }

  long hash(int candidate) {
    return hashes[candidate];
  }

  /** The first candidate that ends right before a unit. */
  int firstBefore(int unit) {
    return firstBefore[unit];
  }

  /** The next candidate with the same end, or {@link #NONE}. */
  int nextOfSameEnd(int candidate) {
    return nextOfSameEnd[candidate];
  }

  double distance(int candidate) {
    return distances[candidate];
  }

  /** The candidate before this one on the shortest way to it. */
  int previous(int candidate) {
    return previous[candidate];
  }

  /**
   * Keeps the way to a candidate if it is the shortest so far; of two equal ones the first stays.
   */
  void reach(int candidate, double distance, int from) {
    if (distance < distances[candidate]) {
      distances[candidate] = distance;
      previous[candidate] = from;
    }
  }
}
