// SPDX-License-Identifier: Apache-2.0
package org.shike.spring;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Measures the index in the folder {@code shike.index.path}, where Micrometer is present. */
@AutoConfiguration(after = ShikeAutoConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnBean(OpenedIndex.class)
public final class ShikeMetricsAutoConfiguration {
  /** For Spring. */
  public ShikeMetricsAutoConfiguration() {}

  @Bean
  IndexMetrics shikeIndexMetrics(OpenedIndex opened) {
    return new IndexMetrics(opened.folder());
  }
}
