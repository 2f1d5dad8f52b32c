// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.shike.index.UnavailableIndexException;

/** What a client is told of an index in a cluster, whose address is not for strangers. */
class FailuresTest {
  @Test
  void clusterThatDoesNotAnswerMayAnswerLater() {
    ProblemException problem =
        Failures.problem(new UnavailableIndexException("https://cluster/a", new IOException()));
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.remedy()).isEqualTo("try again later");
    assertThat(problem.detail()).doesNotContain("cluster");
  }

  @Test
  void whatAnIndexCannotDoIsNotAFailureOfTheServer() {
    ProblemException problem =
        Failures.problem(new UnsupportedOperationException("the index at https://cluster/a"));
    assertThat(problem.status()).isEqualTo(501);
    assertThat(problem.remedy()).startsWith("leave out facets, strips and groups");
    assertThat(problem.detail()).doesNotContain("https");
  }
}
