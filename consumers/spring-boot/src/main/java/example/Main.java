// SPDX-License-Identifier: Apache-2.0
package example;

import java.io.IOException;
import java.nio.file.Path;
import org.shike.index.TranscriptIndex;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A web application, which is asked as a browser would and ended as a server would. */
@SpringBootApplication
public class Main {
  public static void main(String[] args) throws IOException, InterruptedException {
    try (ConfigurableApplicationContext application = SpringApplication.run(Main.class, args);
        Browser browser =
            new Browser(application.getEnvironment().getRequiredProperty("local.server.port"))) {
      browser.put("/transcripts/summary.md", "- 09:30 Nubank使用Graviton实现14%云成本降低\n");
      browser.expect("/moments?q=Graviton+%E6%88%90%E6%9C%AC", "\"time\":\"09:30\"");
      browser.expect("/actuator/health", "\"shike\":{\"status\":\"UP\"}");
      browser.expect("/actuator/metrics/shike.index.size", "\"baseUnit\":\"bytes\"");
    }
    try (TranscriptIndex index = TranscriptIndex.openReadOnly(Path.of("recordings.index"))) {
      if (index.search("Graviton 成本").moments().isEmpty()) {
        throw new IllegalStateException("what was put is not in the index any more");
      }
    }
  }
}
