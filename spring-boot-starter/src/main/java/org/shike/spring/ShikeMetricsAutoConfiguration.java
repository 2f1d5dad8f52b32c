// SPDX-License-Identifier: Apache-2.0
package org.shike.spring;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.shike.index.TranscriptIndex;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** Measures the index where Micrometer is present: what it holds, and how long its work takes. */
@AutoConfiguration(after = ShikeAutoConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnSingleCandidate(TranscriptIndex.class)
public final class ShikeMetricsAutoConfiguration {
  /** For Spring. */
  public ShikeMetricsAutoConfiguration() {}

  @Bean
  IndexMetrics shikeIndexMetrics(TranscriptIndex index) {
    return new IndexMetrics(index);
  }

  @Bean
  IndexTimers shikeIndexTimers() {
    return new IndexTimers();
  }
}
