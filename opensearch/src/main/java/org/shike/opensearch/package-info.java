// SPDX-License-Identifier: Apache-2.0
/** An index of transcripts on the machines of an OpenSearch cluster, which is asked over HTTP. */
@NullMarked
package org.shike.opensearch;

import org.jspecify.annotations.NullMarked;
