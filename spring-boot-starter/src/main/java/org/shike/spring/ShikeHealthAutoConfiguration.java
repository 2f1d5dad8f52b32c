// SPDX-License-Identifier: Apache-2.0
package org.shike.spring;

import java.io.IOException;
import org.shike.index.TranscriptIndex;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Tells Spring Boot from version 4 on that the index is well: {@code shike} among the components of
 * health is up as long as the index answers. {@code management.health.shike.enabled=false} leaves
 * it out.
 */
@AutoConfiguration(after = ShikeAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnSingleCandidate(TranscriptIndex.class)
@ConditionalOnEnabledHealthIndicator("shike")
public final class ShikeHealthAutoConfiguration {
  /** For Spring. */
  public ShikeHealthAutoConfiguration() {}

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
