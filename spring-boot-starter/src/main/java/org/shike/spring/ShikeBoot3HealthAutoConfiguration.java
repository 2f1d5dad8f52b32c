// SPDX-License-Identifier: Apache-2.0
package org.shike.spring;

import java.io.IOException;
import org.shike.index.TranscriptIndex;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/**
 * Tells Spring Boot in version 3 that the index is well: {@code shike} among the components of
 * health is up as long as the index answers. {@code management.health.shike.enabled=false} leaves
 * it out.
 */
@AutoConfiguration(after = {ShikeAutoConfiguration.class, ShikeHealthAutoConfiguration.class})
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnSingleCandidate(TranscriptIndex.class)
@ConditionalOnEnabledHealthIndicator("shike")
public final class ShikeBoot3HealthAutoConfiguration {
  /** For Spring. */
  public ShikeBoot3HealthAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean(name = "shikeHealthIndicator")
  HealthIndicator shikeHealthIndicator(TranscriptIndex index) {
    return new IndexHealth(index);
  }

  private static final class IndexHealth extends AbstractHealthIndicator {
    private final TranscriptIndex index;

    IndexHealth(TranscriptIndex index) {
      super("the index does not answer");
      this.index = index;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws IOException {
      IndexCheck.answers(index);
      builder.up();
    }
  }
}
