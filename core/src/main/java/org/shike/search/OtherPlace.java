// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/**
 * Where a moment is found as well: in another transcript of the recording at the same time, or in
 * another copy of it. Immutable.
 *
 * @param source the other transcript and the place in it
 * @param time when it takes place there
 */
public record OtherPlace(MomentSource source, MomentTime time) {}
